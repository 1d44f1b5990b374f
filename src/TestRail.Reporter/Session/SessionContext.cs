using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Naming;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session;

/// <summary>What surrounds a session and does not change while it lasts.</summary>
internal sealed record SessionContext(
    SessionSetting Setting, ConfigurationResult Configuration, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    /// <summary>Opens the journal's file; null takes the disk's.</summary>
    public OpenFile? OpenFile { get; init; }

    /// <summary>What the session has in common with those that it shares a run with; null when it has a run of its own.</summary>
    public string? Key { get; init; }

    /// <summary>The user's own folders.</summary>
    public UserHome Home { get; init; } = new();

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
    public bool IsRehearsal { get; init; }

    /// <summary>The names and texts of what is created at TestRail. Runs of several suites are told apart by their suites' names.</summary>
    public RunNames Names(ReporterOptions options, string project, string? version, SuiteGroup group)
    {
        var values = PlaceholderValues.From(Environment, Configuration.RepositoryRoot, Time, project, version);
        var ofSuite = new Dictionary<string, string?>(values) { ["suite"] = group.Suite?.Name };
        // A plan holds the runs of all suites.
        var ofPlan = group.HasSiblings ? values : ofSuite;
        var refs = References(options);
        return new RunNames(
            Name(options.Run.Name)!,
            WithRest(Expand(options.Run.Description, ofSuite)),
            Limited(Expand(options.Plan.Name, ofPlan)),
            Expand(options.Plan.Description, ofPlan),
            Name(options.Plan.Entry),
            WithRest(Expand(options.Plan.EntryDescription, ofSuite)))
        {
            Refs = refs.Text,
        };

        string? WithRest(string? text) => refs.Left.Count == 0 ? text : $"{text}\n\nFurther references: {string.Join(", ", refs.Left)}".Trim();

        string? Name(string? text) =>
            Limited(Expand(text is null || !group.HasSiblings || Placeholders.Has(text, "suite") ? text : text + " - {suite}", ofSuite));
    }

    /// <summary>The references of a run, as far as TestRail takes them.</summary>
    public static IdList References(ReporterOptions options) => options.Run.Refs is not { Length: > LimitedText.Longest } refs
        ? new IdList(options.Run.Refs, [])
        : IdList.Of([refs], LimitedText.Longest);

    /// <summary>The session's part in runs that several report into.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="journal">The session's journal.</param>
    /// <param name="isOneOfSeveral">True when the host said that other processes of the same command may report too.</param>
    /// <param name="began">How the session began; null for one that runs no tests.</param>
    public RunSharing Share(ReporterOptions options, string journal, bool isOneOfSeveral, Began? began)
    {
        var file = SharedFile(options);
        file?.Sweep(Time.GetUtcNow());
        // The first of a job's commands knows nothing of the next.
        return new RunSharing(file, journal, mayClose: file is null || (options.Run.Key is null && !isOneOfSeveral && !SharedKey.IsOfJob(Key!)), Time)
        {
            Session = began?.ToShared(journal),
            IsResumed = IsResumed,
        };
    }

    /// <summary>The version that results carry.</summary>
    public string? Version(ReporterOptions options, string? tested) => options.Results.Version is { } text
        ? Placeholders.Expand(text, PlaceholderValues.From(Environment, Configuration.RepositoryRoot, Time, options.Project?.Name, tested)) is { Length: > 0 } version ? LimitedText.Of(version) : null
        : null;

    private static string? Limited(string? text) => text is null ? null : LimitedText.Of(text);

    private static string? Expand(string? text, IReadOnlyDictionary<string, string?> values) =>
        text is null || Placeholders.Expand(text, values) is not { Length: > 0 } expanded ? null : expanded;

    private SharedRunFile? SharedFile(ReporterOptions options) => Key is { } key ? SharedRunFile.In(SharedFolders, key, RunSettings.Of(options)) : null;
}
