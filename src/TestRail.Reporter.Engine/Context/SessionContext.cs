using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using Naming = TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Context;

/// <summary>What surrounds a session and does not change while it lasts.</summary>
internal sealed record SessionContext(
    SessionSetting Setting, ConfigurationResult Configuration, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    /// <summary>Opens the journal's file; null takes the disk's.</summary>
    public OpenFile? OpenFile { get; init; }

    /// <summary>What the session has in common with those that it shares a run with; null when it has a run of its own.</summary>
    public string? Key { get; init; }

    /// <summary>The user's own folders.</summary>
    public UserFolders Home { get; init; } = new();

    /// <summary>Where sessions of one key keep what they know of their runs; the first that can be written to, and that no one else can write to, is used.</summary>
    public IEnumerable<string> SharedFolders =>
        from folder in new[] { Home.Folder, Configuration.RepositoryRoot is { } root ? Path.Combine(root, JournalFolder.Name) : null }
        where folder is not null && Home.Objection(folder, folder) is null
        let shared = Path.Combine(folder, "runs")
        where Home.Objection(folder, shared) is null
        select shared;

    /// <summary>Takes secrets out of everything that is written or said.</summary>
    public Redaction Redaction { get; } = new(Configuration.Secrets);

    /// <summary>True when the tests ran in an earlier process, and only what it left in its journal is delivered.</summary>
    public bool IsResumed { get; init; }

    /// <summary>True when a delivery is only shown: nothing is reported of it, and nothing is written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Matches results with cases, by the configured ways or the default ones.</summary>
    public CaseMatcher Matcher { get; } = new((Configuration.Options?.Cases ?? new CaseOptions()).MatchBy);

    /// <summary>The configured options of results, or the default ones.</summary>
    public ResultOptions Results => Configuration.Options?.Results ?? new ResultOptions();

    /// <summary>True when a delivery that fails also fails the build.</summary>
    public bool FailsBuild => Configuration.OnError == OnError.Fail;

    /// <summary>The values of placeholders in configured texts.</summary>
    /// <param name="project">The project's name; null when it is not known.</param>
    /// <param name="version">The version under test; null when it is not known.</param>
    public IReadOnlyDictionary<string, string?> PlaceholderValues(string? project, string? version) =>
        Naming.PlaceholderValues.From(Environment, Configuration.RepositoryRoot, Time, project, version);

    /// <summary>The version that results carry.</summary>
    public string? Version(ReporterOptions options, string? tested) => options.Results.Version is { } text
        ? Placeholders.Expand(text, PlaceholderValues(options.Project?.Name, tested)) is { Length: > 0 } version ? LimitedText.Of(version) : null
        : null;
}
