using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>How journals are resumed, beside what their configuration says.</summary>
internal sealed record ResumeOptions
{
    /// <summary>Shows what would be sent: TestRail is only read, and journals stay as they are. Null sends it.</summary>
    public DryRun? DryRun { get; init; }

    /// <summary>True when nothing is sent.</summary>
    public bool IsDryRun => DryRun is not null;

    /// <summary>True to give up what is left in the journals.</summary>
    public bool Discards { get; init; }

    /// <summary>True to give up each result that TestRail refuses, however many it refuses for one reason.</summary>
    public bool GivesUpRejected { get; init; }

    /// <summary>Host arguments in place of those that a journal holds; one without a value leaves the journal's out.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>Opens a journal's file; null takes the disk's.</summary>
    public OpenFile? OpenFile { get; init; }

    /// <summary>The user's own folders.</summary>
    public UserFolders Home { get; init; } = new();

    /// <summary>Where the search for the configuration begins; null begins in the working folder. A journal never says where.</summary>
    public string? AssemblyFolder { get; init; }

    /// <summary>True when a person named the journals: then they are sent by the configuration that is found from here.</summary>
    public bool AreNamed { get; init; }

    /// <summary>True for the journals of a command that this process started: they have the configurations that its projects had.</summary>
    public Predicate<string> IsStartedHere { get; init; } = static _ => false;

    /// <summary>Is told how far the delivery of a journal is.</summary>
    public IProgress<DeliveryProgress>? Progress { get; init; }
}
