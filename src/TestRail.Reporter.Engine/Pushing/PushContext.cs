using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>What pushing defects needs and does not change during a session.</summary>
internal sealed record PushContext
{
    /// <summary>The options.</summary>
    public required DefectOptions Options { get; init; }

    /// <summary>The plugin's configuration.</summary>
    public required DefectConfiguration Configuration { get; init; }

    /// <summary>Opens the tracker. No request is sent before it is used.</summary>
    public required Func<IDefectTracker> Open { get; init; }

    /// <summary>The folders for the state that sessions share, in the order of preference.</summary>
    public required IEnumerable<string> SharedFolders { get; init; }

    /// <summary>The values of the placeholders of run names.</summary>
    public required IReadOnlyDictionary<string, string?> Placeholders { get; init; }

    /// <summary>How long the tracker may be at work on a request whose response was lost.</summary>
    public required TimeSpan Settle { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Receives the messages.</summary>
    public required IReporterLog Log { get; init; }
}
