using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Naming;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session;

/// <summary>What surrounds a session and does not change while it lasts.</summary>
internal sealed record SessionContext(
    SessionSetting Setting, ConfigurationResult Configuration, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    /// <summary>Opens the journal's file; null takes the disk's.</summary>
    public OpenFile? OpenFile { get; init; }

    /// <summary>What the session has in common with those that it shares a run with; null when it has a run of its own.</summary>
    public string? Key { get; init; }

    /// <summary>The reporter's folder among those of the user, where sessions of one key find each other.</summary>
    public string? UserFolder { get; init; } = JournalFolder.OfUser;

    /// <summary>True when a delivery is only shown: nothing is reported of it, and nothing is written.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>The names and texts of what is created at TestRail.</summary>
    public RunNames Names(ReporterOptions options, string project, string? version)
    {
        var values = PlaceholderValues.From(Environment, Configuration.RepositoryRoot, Time, project, version);
        return new RunNames(
            Expand(options.Run.Name)!,
            Expand(options.Run.Description),
            Expand(options.Plan.Name),
            Expand(options.Plan.Description),
            Expand(options.Plan.Entry),
            Expand(options.Plan.EntryDescription));

        string? Expand(string? text) => text is null || Placeholders.Expand(text, values) is not { Length: > 0 } expanded ? null : expanded;
    }

    /// <summary>The version that results carry.</summary>
    public string? Version(ReporterOptions options, string? tested) => options.Results.Version is { } text
        ? Placeholders.Expand(text, PlaceholderValues.From(Environment, Configuration.RepositoryRoot, Time, options.Project?.Name, tested)) is { Length: > 0 } version ? version : null
        : null;
}
