using System.Diagnostics.CodeAnalysis;
using static TestRail.Reporter.Engine.Configuration.Reading.OptionKind;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Every option there is. The known keys, their names on command lines and in the environment, suggestions, the schema and
/// the README's table all come from this list; the defaults come from the records.
/// </summary>
internal static class OptionTable
{
    private static readonly RunOptions Run = new();
    private static readonly PlanOptions Plan = new();
    private static readonly CaseOptions Cases = new();
    private static readonly ResultOptions Results = new();
    private static readonly DeliveryOptions Delivery = new();
    private static readonly ReportOptions Report = new();

    /// <summary>Every option, in the order of the example.</summary>
    public static readonly IReadOnlyList<Option> All =
    [
        new("connection.url", Address, null, "\"https://acme.testrail.io\"", "TestRail's address. Required.") { Alias = "url" },
        new("connection.user", Text, null, "\"ci@acme.com\"", "The user's e-mail address. Required.") { Alias = "user" },
        new("connection.apiKey", Credential, null, "\"${TESTRAIL_API_KEY}\"",
            "The user's API key. Required; keep it in the environment.") { Alias = "apiKey" },
        new("connection.timeout", Duration, ConnectionOptions.DefaultTimeout, "\"00:01:00\"", "How long one request may take."),
        new("connection.proxy", Proxy, null, "\"http://proxy.acme.com:8080\"", "A proxy to use in place of the system's."),
        new("connection.caFile", OptionKind.Path, null, "\"build/acme-ca.pem\"",
            "A PEM file of certificate authorities to trust beside the system's."),
        new("connection.allowHttp", Flag, false, "true",
            "Allows plain `http` to another machine, where everyone on the way can read the key. This machine needs no permission.")
        { FormerKey = "connection.allowInsecure" },

        new("project", Reference, null, "\"Web shop\"", "The project. Required unless `run.id` or `plan.id` is set.") { Letter = 'P' },
        new("suite", Reference, null, "\"Master\"", "The suite that all cases are of; without it, projects with several have a run for each suite.") { Letter = 'S' },

        new("run.id", Id, Run.Id, "57", "An existing run to report into. It is never renamed, shrunk or closed.") { Letter = 'R' },
        new("run.name", Template, Run.Name, "\"{project} {branch} #{build}\"", "The name of the run that is opened."),
        new("run.description", Template, Run.Description, "\"{ciUrl}\"", "Its description."),
        new("run.milestone", Reference, Run.Milestone, "\"Release 2\"", "Its milestone: the name of an open one, or an id.") { Letter = 'M' },
        new("run.createMilestone", Flag, Run.CreateMilestone, "false", "Creates that milestone where the project has none of its name."),
        new("run.assignedTo", Reference, Run.AssignedTo, "\"ann@acme.com\"",
            "The user whom its tests are assigned to: name, e-mail address or id.") { Letter = 'U' },
        new("run.refs", Text, Run.Refs, "\"SHOP-1, SHOP-2\"", "Its references."),
        new("run.selection", Choice, Run.Selection, "\"mapped\"",
            "The cases that the run starts with: all that the tests carry, those that really run, or the whole suite.")
        { Words = ChoiceWords.Of<CaseSelection>() },
        new("run.key", Text, Run.Key, "\"nightly-42\"",
            "Sessions of one machine with the same key share one run; by default those of one job of a CI's build, or of one `dotnet test`."),
        new("run.close", Flag, Run.Close, "true", "Closes the run at the end, when this session opened it and shares it with no other, outside of a CI job; under `testrail-reporter exec` when all sessions have ended."),

        new("plan.id", Id, Plan.Id, "12", "An existing plan; the run becomes an entry of it.") { Letter = 'R' },
        new("plan.name", Template, Plan.Name, "\"Nightly {date}\"", "A plan by name: found among the open ones, or created."),
        new("plan.description", Template, Plan.Description, "\"{ciUrl}\"", "The description of a plan that is created."),
        new("plan.milestone", Reference, Plan.Milestone, "\"Release 2\"", "The milestone of a plan that is created.") { Letter = 'M' },
        new("plan.createMilestone", Flag, Plan.CreateMilestone, "false", "Creates that milestone where the project has none of its name."),
        new("plan.entry", Template, Plan.Entry, "\"Web shop\"",
            "An entry by name: found in the plan, or created. When not set, it is `run.name`, and each session has its own unless it names configurations."),
        new("plan.entryDescription", Template, Plan.EntryDescription, "\"{ciUrl}\"",
            "The entry's description; `run.description` when not set."),
        new("plan.assignedTo", Reference, Plan.AssignedTo, "\"ann@acme.com\"",
            "The user whom the entry's tests are assigned to; `run.assignedTo` when not set.") { Letter = 'U' },
        new("plan.configurations", References, Plan.Configurations, "[\"Browsers: Chrome\", \"OS: Linux\"]",
            "The configurations that this run stands for, one of each group: `Group: Name`, a name that no two groups have, or ids."),
        new("plan.createConfigurations", Flag, Plan.CreateConfigurations, "false", "Creates a `Group: Name` that the project does not have."),
        new("plan.close", Flag, Plan.Close, "true", "Closes the plan at the end, when this session created it; under `testrail-reporter exec` when all sessions have ended."),

        new("cases.matchBy", Choices, Cases.MatchBy, "[\"attribute\", \"name\"]",
            "Where a test's case id is looked for, in this order. `name` takes `C123_Adds`, `Adds C123` and `[C1, C2] Adds`.") { Words = ChoiceWords.Of<CaseMatch>() },
        new("cases.onUnknown", Choice, Cases.OnUnknown, "\"warn\"",
            "What becomes of a test whose case TestRail does not know.") { Words = ChoiceWords.Of<UnknownCaseMode>() },

        new("results.statuses", Statuses, Results.Statuses, "{ \"skipped\": \"blocked\" }",
            "What each outcome sends: a status by name, `comment` for a comment that leaves the status alone, or `null` for nothing. "
            + "`setupFailed` is a test that a failed fixture or class set-up kept from running, and does as `failed` unless it is set; "
            + "`flaky` is a test that passed after failed attempts, and `warning` one that passed with a warning; both do as `passed`; "
            + "`incomplete` is a case whose tests all passed so far in a test run that was cut short."),
        new("results.variant", Text, Results.Variant, "\"chrome\"",
            "What tells these tests from the same tests run elsewhere: a browser, a database. Tests of several variants all count for their case.") { Alias = "variant" },
        new("results.combine", Choice, Results.Combine, "\"worst\"",
            "Which of several results for one case counts: data rows, frameworks, tests.") { Words = ChoiceWords.Of<CombineMode>() },
        new("results.retries", Choice, Results.Retries, "\"worst\"",
            "Which of several attempts at one test counts, where the framework hands them all over: the last, the worst, or the last after a result for each other.")
        { Words = ChoiceWords.Of<RetryMode>() },
        new("results.rowsAsSteps", Flag, Results.RowsAsSteps, "true",
            "Shows several results that come to one as the steps of it, where the case's template has step results. Takes a request for each 250 tests of the run."),
        new("results.version", Template, Results.Version, "\"{version}\"", "The version that was tested."),
        new("results.fields", Fields, Results.Fields, "{ \"environment\": \"staging\" }",
            "Fields that every result gets, by system name; `custom_` may be left out."),
        new("results.attachments", Flag, Results.Attachments, "false", "Uploads the files that tests attach."),
        new("results.assignFailedTo", Reference, Results.AssignFailedTo, "\"ann@acme.com\"",
            "The user whom failed tests are assigned to.") { Letter = 'U' },
        new("results.redactEnvironment", Flag, Results.RedactEnvironment, "false",
            "Replaces with `***` what environment variables hold whose names say that it is secret (`…_TOKEN`, `…_PASSWORD`, `…_SECRET`, `…_API_KEY` and the like), from 8 characters on. The API key is always replaced."),
        new("results.maxCommentLength", Number, Results.MaxCommentLength, "16000",
            "The longest comment, in characters; longer ones are cut in their middle.") { Lowest = 500, Highest = 1_000_000 },

        new("delivery.mode", Choice, Delivery.Mode, "\"atEnd\"",
            "`atEnd` sends when the session ends; `collect` keeps the journal for `testrail-reporter resume` and needs no connection.")
        { Alias = "mode", Words = ChoiceWords.Of<DeliveryMode>() },
        new("delivery.batchSize", Number, Delivery.BatchSize, "1000", "The most results in one request.") { Lowest = 1, Highest = 1000 },
        new("delivery.deadline", Duration, Delivery.Deadline, "\"00:05:00\"",
            "How long delivery may take; what is left is kept for `testrail-reporter resume`."),
        new("delivery.settle", DurationOrNever, Delivery.Settle, "\"00:00:30\"",
            "How long a server may still be at work on a request whose answer was lost, before it is sent again; `never` leaves that to `testrail-reporter resume`."),
        new("delivery.journal", OptionKind.Path, Delivery.Journal, "\".testrail\"",
            "The journal's folder; by default `.testrail` at the repository's root.") { Alias = "journal" },
        new("delivery.retentionDays", Number, Delivery.RetentionDays, "7",
            "For how many days the journal of a session is kept after everything in it was delivered. An unfinished one is never deleted.")
        { Lowest = 0, Highest = 3650 },
        new("delivery.resume", Flag, Delivery.Resume, "true",
            "Sends at the end of a session also what earlier sessions of this repository left in their journals."),
        new("delivery.onError", Choice, Delivery.OnError, "\"fail\"",
            "What it does to the build when results cannot be reported.") { Alias = "onError", Words = ChoiceWords.Of<OnError>() },

        new("report.folder", OptionKind.Path, Report.Folder, "\"artifacts/testrail\"",
            "The folder that each session's report in JSON goes to, and what a CI system takes from a file; by default beside the journal."),
        new("report.ci", Choice, Report.Ci, "\"auto\"",
            "Shows the session on the pages of GitHub Actions, Azure Pipelines, GitLab or TeamCity when it runs there.") { Words = ChoiceWords.Of<CiReport>() },
    ];

    private static readonly Dictionary<string, Option> ByPath = All.ToDictionary(option => option.Path, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Option> ByName = Named();

    /// <summary>The sections that options stand in.</summary>
    public static readonly IReadOnlyList<string> Sections =
        [.. All.Where(option => option.Key.Contains('.')).Select(option => option.Key[..option.Key.IndexOf('.')]).Distinct()];

    /// <summary>The option of that key, which exists.</summary>
    public static Option Get(string key) => ByPath[key.Replace('.', ':')];

    /// <summary>The option at that place of a configuration tree.</summary>
    public static bool TryGet(string path, [NotNullWhen(true)] out Option? option) => ByPath.TryGetValue(path, out option);

    /// <summary>The place in the tree that a host argument or a variable without its prefix names; null when there is none.</summary>
    public static string? PathOf(string name)
    {
        if (ByName.TryGetValue(OptionName.Fold(name), out var option))
            return option.Path;
        foreach (var parted in All)
        {
            if (parted.HasParts && OptionName.AfterPrefix(name, OptionName.Fold(parted.Key)) is { } part && !part.Contains(':'))
                return $"{parted.Path}:{part}";
        }

        return null;
    }

    /// <summary>The option that a key, a host argument or a variable without its prefix named in an earlier version; null when there is none.</summary>
    public static Option? FindByFormerName(string name) =>
        All.FirstOrDefault(option => option.FormerKey is { } former && OptionName.Fold(former) == OptionName.Fold(name));

    private static Dictionary<string, Option> Named()
    {
        var named = All.ToDictionary(option => OptionName.Fold(option.Key));
        foreach (var option in All.Where(option => option.Alias is not null))
            named.TryAdd(OptionName.Fold(option.Alias!), option);
        return named;
    }
}
