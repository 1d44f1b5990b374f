using System.Diagnostics.CodeAnalysis;
using static TestRail.Reporter.Engine.Configuration.Reading.OptionKind;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// The definitions of all options. The known keys, their names on command lines and in the environment, suggestions, the schema and the
/// README's table are derived from this list. The defaults come from the option records.
/// </summary>
internal static class OptionTable
{
    private static readonly RunOptions Run = new();
    private static readonly PlanOptions Plan = new();
    private static readonly CaseOptions Cases = new();
    private static readonly ResultOptions Results = new();
    private static readonly DeliveryOptions Delivery = new();
    private static readonly ReportOptions Report = new();

    /// <summary>All options, in the order of the example file.</summary>
    public static readonly IReadOnlyList<Option> All =
    [
        new("connection.url", Address, null, "\"https://acme.testrail.io\"", "TestRail's address. Required.") { Alias = "url" },
        new("connection.user", Text, null, "\"ci@acme.com\"", "The user's e-mail address. Required.") { Alias = "user" },
        new("connection.apiKey", Credential, null, "\"${TESTRAIL_API_KEY}\"",
            "The user's API key. Required. Set it in the environment, not in a file.") { Alias = "apiKey" },
        new("connection.timeout", Duration, ConnectionOptions.DefaultTimeout, "\"00:01:00\"", "The time limit for one request."),
        new("connection.proxy", Proxy, null, "\"http://proxy.acme.com:8080\"", "The proxy to use instead of the system's."),
        new("connection.caFile", OptionKind.Path, null, "\"build/acme-ca.pem\"",
            "A PEM file. The certificate authorities in it are trusted in addition to the system's."),
        new("connection.allowHttp", Flag, false, "true",
            "Allows plain `http` to another machine. Anyone on the network path can then read the API key. `http` to this machine is always allowed.")
        { FormerKey = "connection.allowInsecure" },

        new("project", Reference, null, "\"Web shop\"", "The project. Required unless `run.id` or `plan.id` is set.") { Letter = 'P' },
        new("suite", Reference, null, "\"Master\"", "The suite that contains all cases. If not set, a project with several suites gets a run for each suite.") { Letter = 'S' },

        new("run.id", Id, Run.Id, "57", "An existing run to report to. It is never renamed or closed, and no case is removed from it.") { Letter = 'R' },
        new("run.name", Template, Run.Name, "\"{project} {branch} #{build}\"", "The name of the new run."),
        new("run.description", Template, Run.Description, "\"{ciUrl}\"", "The description of the new run."),
        new("run.milestone", Reference, Run.Milestone, "\"Release 2\"", "The milestone of the new run: an id, or the name of an open milestone.") { Letter = 'M' },
        new("run.createMilestone", Flag, Run.CreateMilestone, "false", "Creates the milestone if the project has none with this name."),
        new("run.assignedTo", Reference, Run.AssignedTo, "\"ann@acme.com\"",
            "The user to assign the run's tests to: name, e-mail address or id.") { Letter = 'U' },
        new("run.refs", Text, Run.Refs, "\"SHOP-1, SHOP-2\"", "The references of the new run, for example issue keys, separated by commas."),
        new("run.selection", Choice, Run.Selection, "\"mapped\"",
            "The cases that a new run contains: `mapped` is every case that the tests refer to, `executed` only the cases whose tests report a result, `all` the whole suite.")
        { Words = ChoiceWords.Of<CaseSelection>() },
        new("run.key", Text, Run.Key, "\"nightly-42\"",
            "Sessions on one machine with the same key share a run. By default, the sessions of one CI job or of one `dotnet test` command share a run."),
        new("run.close", Flag, Run.Close, "true", "Closes the run at the end of the session. Applies only if this session opened the run, shares it with no other session, and does not run in a CI job. `testrail-reporter exec` closes the run when all its sessions have ended."),

        new("plan.id", Id, Plan.Id, "12", "An existing plan. The run is added to it as an entry.") { Letter = 'R' },
        new("plan.name", Template, Plan.Name, "\"Nightly {date}\"", "The name of a plan. An open plan with this name is used; otherwise one is created."),
        new("plan.description", Template, Plan.Description, "\"{ciUrl}\"", "The description of a new plan."),
        new("plan.milestone", Reference, Plan.Milestone, "\"Release 2\"", "The milestone of a new plan: an id, or the name of an open milestone.") { Letter = 'M' },
        new("plan.createMilestone", Flag, Plan.CreateMilestone, "false", "Creates the milestone if the project has none with this name."),
        new("plan.entry", Template, Plan.Entry, "\"Web shop\"",
            "The name of the plan's entry. An entry with this name is used; otherwise one is created. If not set, the entry is named after `run.name`, and each session without `plan.configurations` creates its own entry."),
        new("plan.entryDescription", Template, Plan.EntryDescription, "\"{ciUrl}\"",
            "The description of the entry. If not set, `run.description` is used."),
        new("plan.assignedTo", Reference, Plan.AssignedTo, "\"ann@acme.com\"",
            "The user to assign the entry's tests to. If not set, `run.assignedTo` is used.") { Letter = 'U' },
        new("plan.configurations", References, Plan.Configurations, "[\"Browsers: Chrome\", \"OS: Linux\"]",
            "The TestRail configurations of this run, at most one of each group. Each is an id, `Group: Name`, or a name that occurs in only one group."),
        new("plan.createConfigurations", Flag, Plan.CreateConfigurations, "false", "Creates a configuration given as `Group: Name` if the project does not have it."),
        new("plan.close", Flag, Plan.Close, "true", "Closes the plan at the end of the session if this session created it. `testrail-reporter exec` closes the plan when all its sessions have ended."),

        new("cases.matchBy", Choices, Cases.MatchBy, "[\"attribute\", \"name\"]",
            "Where to look for a test's case id, in this order. `name` recognizes `C123_Adds`, `Adds C123` and `[C1, C2] Adds`.") { Words = ChoiceWords.Of<CaseMatch>() },
        new("cases.onUnknown", Choice, Cases.OnUnknown, "\"warn\"",
            "How to handle a test whose case does not exist in TestRail: `warn` lists it, `fail` treats it as an error, `ignore` skips it.") { Words = ChoiceWords.Of<UnknownCaseMode>() },

        new("results.statuses", Statuses, Results.Statuses, "{ \"skipped\": \"blocked\" }",
            "What to send for each outcome: the name of a status, `comment` for a comment that keeps the test's status, or `null` for nothing. "
            + "`setupFailed`: the test did not run because a fixture or class set-up failed. If not set, it uses the status of `failed`. "
            + "`flaky`: the test passed after failed attempts. `warning`: the test passed with a warning. If not set, both use the status of `passed`. "
            + "`incomplete`: no test of the case failed, but the test run was aborted."),
        new("results.variant", Text, Results.Variant, "\"chrome\"",
            "Distinguishes these tests from the same tests run elsewhere, for example with another browser or database. The results of all variants count for a case.") { Alias = "variant" },
        new("results.combine", Choice, Results.Combine, "\"worst\"",
            "How to combine several results for one case (data rows, target frameworks, several tests): `worst` sends the worst, `last` the last, `all` sends each of them.") { Words = ChoiceWords.Of<CombineMode>() },
        new("results.retries", Choice, Results.Retries, "\"worst\"",
            "Which of several attempts at a test counts, if the test framework reports all attempts: `last`, `worst`, or `all` to send a result for each attempt, the last one at the end.")
        { Words = ChoiceWords.Of<RetryMode>() },
        new("results.rowsAsSteps", Flag, Results.RowsAsSteps, "true",
            "Also shows the results that are combined into one as its steps, if the case's template supports step results. Needs one more request for every 250 tests of the run."),
        new("results.version", Template, Results.Version, "\"{version}\"", "The version under test."),
        new("results.fields", Fields, Results.Fields, "{ \"environment\": \"staging\" }",
            "Fields to set in every result, by system name. The prefix `custom_` is optional."),
        new("results.attachments", Flag, Results.Attachments, "false", "Uploads files that tests attach."),
        new("results.assignFailedTo", Reference, Results.AssignFailedTo, "\"ann@acme.com\"",
            "The user to assign failed tests to: name, e-mail address or id.") { Letter = 'U' },
        new("results.redactEnvironment", Flag, Results.RedactEnvironment, "false",
            "Replaces the values of environment variables with secret names (such as `…_TOKEN`, `…_PASSWORD`, `…_SECRET` or `…_API_KEY`) with `***`. Values shorter than 8 characters are not replaced. The API key is always replaced."),
        new("results.maxCommentLength", Number, Results.MaxCommentLength, "16000",
            "The maximum length of a comment, in characters. The middle of a longer comment is cut out.") { Lowest = 500, Highest = 1_000_000 },

        new("delivery.mode", Choice, Delivery.Mode, "\"atEnd\"",
            "`atEnd` sends results when the session ends. `collect` keeps them in the journal for `testrail-reporter resume` and needs no connection.")
        { Alias = "mode", Words = ChoiceWords.Of<DeliveryMode>() },
        new("delivery.batchSize", Number, Delivery.BatchSize, "1000", "The maximum number of results in one request.") { Lowest = 1, Highest = 1000 },
        new("delivery.deadline", Duration, Delivery.Deadline, "\"00:05:00\"",
            "The time limit for sending all results. Results that are not sent by then are kept for `testrail-reporter resume`."),
        new("delivery.settle", DurationOrNever, Delivery.Settle, "\"00:00:30\"",
            "How long to wait before a request whose answer was lost is sent again. TestRail may still be processing it. `never` leaves the request to `testrail-reporter resume`."),
        new("delivery.journal", OptionKind.Path, Delivery.Journal, "\".testrail\"",
            "The folder for journals. The default is `.testrail` in the repository's root.") { Alias = "journal" },
        new("delivery.retentionDays", Number, Delivery.RetentionDays, "7",
            "How many days to keep a session's journal after everything in it was delivered. An unfinished journal is never deleted.")
        { Lowest = 0, Highest = 3650 },
        new("delivery.resume", Flag, Delivery.Resume, "true",
            "At the end of a session, also sends the results that earlier sessions of this repository left in their journals."),
        new("delivery.onError", Choice, Delivery.OnError, "\"fail\"",
            "The effect of missing results on the build: `warn` prints a warning, `fail` fails the build.") { Alias = "onError", Words = ChoiceWords.Of<OnError>() },

        new("report.folder", OptionKind.Path, Report.Folder, "\"artifacts/testrail\"",
            "The folder for each session's JSON report and for files that a CI system reads. The default is the journal's folder."),
        new("report.ci", Choice, Report.Ci, "\"auto\"",
            "`auto` shows the results on the pages of GitHub Actions, Azure Pipelines, GitLab or TeamCity when the session runs there. `off` only writes to the log.") { Words = ChoiceWords.Of<CiReport>() },
    ];

    private static readonly Dictionary<string, Option> ByPath = All.ToDictionary(option => option.Path, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Option> ByName = CreateNameIndex();

    /// <summary>The names of the file's sections.</summary>
    public static readonly IReadOnlyList<string> Sections =
        [.. All.Where(option => option.Key.Contains('.')).Select(option => option.Key[..option.Key.IndexOf('.')]).Distinct()];

    /// <summary>Returns the option with this key. The key must exist.</summary>
    public static Option Get(string key) => ByPath[key.Replace('.', ':')];

    /// <summary>Finds the option with this path in the configuration tree.</summary>
    public static bool TryGet(string path, [NotNullWhen(true)] out Option? option) => ByPath.TryGetValue(path, out option);

    /// <summary>The path that a host argument, or a variable without its prefix, refers to; null when it matches no option.</summary>
    public static string? PathOf(string name)
    {
        if (ByName.TryGetValue(OptionName.Fold(name), out var whole))
            return whole.Path;
        foreach (var option in All)
        {
            if (option.HasParts && OptionName.AfterPrefix(name, OptionName.Fold(option.Key)) is { } part && !part.Contains(':'))
                return $"{option.Path}:{part}";
        }

        return null;
    }

    /// <summary>
    /// The option that had this name (key, host argument, or variable without its prefix) in an earlier version; null when there is none.
    /// </summary>
    public static Option? FindByFormerName(string name) =>
        All.FirstOrDefault(option => option.FormerKey is { } former && OptionName.Fold(former) == OptionName.Fold(name));

    private static Dictionary<string, Option> CreateNameIndex()
    {
        var named = All.ToDictionary(option => OptionName.Fold(option.Key));
        foreach (var option in All.Where(option => option.Alias is not null))
            named.TryAdd(OptionName.Fold(option.Alias!), option);
        return named;
    }
}
