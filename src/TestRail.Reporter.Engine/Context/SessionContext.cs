using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using Naming = TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Context;

/// <summary>A session's environment. It does not change during the session.</summary>
internal sealed record SessionContext(
    SessionSetting Setting, ConfigurationResult Configuration, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    /// <summary>Opens the journal's file; null opens it on disk.</summary>
    public OpenFile? OpenFile { get; init; }

    /// <summary>The key that sessions with a shared run have in common; null when the session has its own run.</summary>
    public string? Key { get; init; }

    /// <summary>The user's own folders.</summary>
    public UserFolders Home { get; init; } = new();

    /// <summary>The folders for the shared state, in the order of preference. Folders that other users can write to are left out.</summary>
    public IEnumerable<string> SharedFolders =>
        from folder in new[] { Home.Folder, Configuration.RepositoryRoot is { } root ? Path.Combine(root, JournalFolder.Name) : null }
        where folder is not null && Home.Objection(folder, folder) is null
        let shared = Path.Combine(folder, "runs")
        where Home.Objection(folder, shared) is null
        select shared;

    /// <summary>The defect plugin's configuration; null when it is not used.</summary>
    public DefectConfigurationResult? Plugin { get; } = PluginOf(Configuration, Environment);

    /// <summary>Removes secrets from everything that is written or printed.</summary>
    public Redaction Redaction { get; } = new(SecretTexts.Join([Configuration.Secrets, PluginOf(Configuration, Environment)?.Secrets ?? SecretTexts.None]));

    /// <summary>True when the tests ran in an earlier process. Only the results in its journal are delivered.</summary>
    public bool IsResumed { get; init; }

    /// <summary>True when a delivery is only shown. No report is written, and nothing is stored.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Matches results with cases by the configured or default methods.</summary>
    public CaseMatcher Matcher { get; } = new((Configuration.Options?.Cases ?? new CaseOptions()).MatchBy);

    /// <summary>The configured result options, or the defaults.</summary>
    public ResultOptions Results => Configuration.Options?.Results ?? new ResultOptions();

    /// <summary>True when a failed delivery also fails the build.</summary>
    public bool FailsBuild => Configuration.OnError == OnError.Fail;

    /// <summary>The values of placeholders in configured texts.</summary>
    /// <param name="project">The project's name; null when it is not known.</param>
    /// <param name="version">The version under test; null when it is not known.</param>
    public IReadOnlyDictionary<string, string?> PlaceholderValues(string? project, string? version) =>
        Naming.PlaceholderValues.From(Environment, Configuration.RepositoryRoot, Time, project, version);

    /// <summary>Reads the plugin's files even if nothing is pushed: a test may print their password.</summary>
    private static DefectConfigurationResult? PluginOf(ConfigurationResult configuration, IReadOnlyDictionary<string, string> environment) =>
        configuration.Defects is { Push: DefectPush.Off, File: null, ProjectFile: null, Command: null } ? null : new DefectConfigurationLoader(configuration, environment).LoadDefects();

    /// <summary>The version that is sent with results; null for none.</summary>
    public string? Version(ReporterOptions options, string? tested) => options.Results.Version is { } text
        ? Placeholders.Expand(text, PlaceholderValues(options.Project?.Name, tested)) is { Length: > 0 } version ? LimitedText.Of(version) : null
        : null;
}
