using static TestRail.Reporter.Engine.Configuration.Reading.OptionKind;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// The declarations of all options. The known keys, their names on command lines and in the environment, suggestions, the schema and the
/// table of the documents are derived from this list. The defaults come from the option records.
/// </summary>
internal static class OptionDeclarations
{
    private static readonly OptionSection<ReporterOptions> Root = new("", options => options, (_, options) => options);
    private static readonly OptionSection<ConnectionOptions> Connection =
        new("connection", options => options.Connection ?? ConnectionOptions.Unset, (options, connection) => options with { Connection = connection });
    private static readonly OptionSection<RunOptions> Run = new("run", options => options.Run, (options, run) => options with { Run = run });
    private static readonly OptionSection<PlanOptions> Plan = new("plan", options => options.Plan, (options, plan) => options with { Plan = plan });
    private static readonly OptionSection<CaseOptions> Cases = new("cases", options => options.Cases, (options, cases) => options with { Cases = cases });
    private static readonly OptionSection<ResultOptions> Results = new("results", options => options.Results, (options, results) => options with { Results = results });
    private static readonly OptionSection<DeliveryOptions> Delivery = new("delivery", options => options.Delivery, (options, delivery) => options with { Delivery = delivery });
    private static readonly OptionSection<ReportOptions> Report = new("report", options => options.Report, (options, report) => options with { Report = report });

    private static readonly OptionSection<DefectOptions> Defects = new("defects", options => options.Defects, (options, defects) => options with { Defects = defects });
    private static readonly OptionSection<ReferenceOptions> References = new("references", options => options.References, (options, references) => options with { References = references });

    /// <summary>All options, in the order of the example file.</summary>
    public static readonly IReadOnlyList<Option> All =
    [
        Connection.Address("url", connection => connection.Url, (connection, url) => connection with { Url = url ?? connection.Url }, "\"https://acme.testrail.io\"",
            "TestRail's address. Required.") with { IsRequired = true, Alias = "url" },
        Connection.Text("user", connection => connection.User, (connection, user) => connection with { User = user ?? connection.User }, "\"ci@acme.com\"",
            "The user's e-mail address. Required.") with { IsRequired = true, Alias = "user" },
        Connection.Credential("apiKey", connection => connection.ApiKey, (connection, key) => connection with { ApiKey = key ?? connection.ApiKey }, "\"${TESTRAIL_API_KEY}\"",
            "The user's API key. Required. Set it in the environment, not in a file.") with { IsRequired = true, Alias = "apiKey" },
        Connection.Duration("timeout", connection => connection.Timeout, (connection, timeout) => connection with { Timeout = timeout }, "\"00:01:00\"",
            "The time limit for one request."),
        Connection.Address("proxy", connection => connection.Proxy, (connection, proxy) => connection with { Proxy = proxy }, "\"http://proxy.acme.com:8080\"",
            "The proxy to use instead of the system's.", Proxy),
        Connection.Path("caFile", connection => connection.CaFile, (connection, caFile) => connection with { CaFile = caFile }, "\"build/acme-ca.pem\"",
            "A PEM file. The certificate authorities in it are trusted in addition to the system's."),
        Connection.Flag("allowHttp", connection => connection.AllowHttp, (connection, allowHttp) => connection with { AllowHttp = allowHttp }, "true",
            "Allows plain `http` to another machine. Anyone on the network path can then read the API key. `http` to this machine is always allowed.") with { FormerKey = "connection.allowInsecure" },

        Root.Reference("project", 'P', options => options.Project, (options, project) => options with { Project = project }, "\"Web shop\"",
            "The project. Required unless `run.id` or `plan.id` is set."),
        Root.Reference("suite", 'S', options => options.Suite, (options, suite) => options with { Suite = suite }, "\"Master\"",
            "The suite that contains all cases. If not set, a project with several suites gets a run for each suite."),

        Run.Id("id", 'R', run => run.Id, (run, id) => run with { Id = id }, "57",
            "An existing run to report to. It is never renamed or closed, and no case is removed from it."),
        Run.Template("name", run => run.Name, (run, name) => run with { Name = name ?? run.Name }, "\"{project} {branch} #{build}\"",
            "The name of the new run."),
        Run.Template("description", run => run.Description, (run, description) => run with { Description = description }, "\"{ciUrl}\"",
            "The description of the new run."),
        Run.Reference("milestone", 'M', run => run.Milestone, (run, milestone) => run with { Milestone = milestone }, "\"Release 2\"",
            "The milestone of the new run: an id, or the name of an open milestone."),
        Run.Flag("createMilestone", run => run.CreateMilestone, (run, createMilestone) => run with { CreateMilestone = createMilestone }, "false",
            "Creates the milestone if the project has none with this name."),
        Run.Reference("assignedTo", 'U', run => run.AssignedTo, (run, assignedTo) => run with { AssignedTo = assignedTo }, "\"ann@acme.com\"",
            "The user to assign the run's tests to: name, e-mail address or id."),
        Run.Text("refs", run => run.Refs, (run, refs) => run with { Refs = refs }, "\"SHOP-1, SHOP-2\"",
            "The references of the new run, for example issue keys, separated by commas."),
        Run.Choice<CaseSelection>("selection", run => run.Selection, (run, selection) => run with { Selection = selection }, "\"mapped\"",
            "The cases that a new run contains: `mapped` is every case that the tests refer to, `executed` only the cases whose tests report a result, `all` the whole suite."),
        Run.Text("key", run => run.Key, (run, key) => run with { Key = key }, "\"nightly-42\"",
            "Sessions on one machine with the same key share a run. By default, the sessions of one CI job or of one `dotnet test` command share a run."),
        Run.Flag("close", run => run.Close, (run, close) => run with { Close = close }, "true",
            "Closes the run at the end of the session. Applies only if this session opened the run, shares it with no other session, and does not run in a CI job. `testrail-reporter exec` closes the run when all its sessions have ended."),

        Plan.Id("id", 'R', plan => plan.Id, (plan, id) => plan with { Id = id }, "12",
            "An existing plan. The run is added to it as an entry."),
        Plan.Template("name", plan => plan.Name, (plan, name) => plan with { Name = name }, "\"Nightly {date}\"",
            "The name of a plan. An open plan with this name is used; otherwise one is created."),
        Plan.Template("description", plan => plan.Description, (plan, description) => plan with { Description = description }, "\"{ciUrl}\"",
            "The description of a new plan."),
        Plan.Reference("milestone", 'M', plan => plan.Milestone, (plan, milestone) => plan with { Milestone = milestone }, "\"Release 2\"",
            "The milestone of a new plan: an id, or the name of an open milestone."),
        Plan.Flag("createMilestone", plan => plan.CreateMilestone, (plan, createMilestone) => plan with { CreateMilestone = createMilestone }, "false",
            "Creates the milestone if the project has none with this name."),
        Plan.Template("entry", plan => plan.Entry, (plan, entry) => plan with { Entry = entry }, "\"Web shop\"",
            "The name of the plan's entry. An entry with this name is used; otherwise one is created. If not set, the entry is named after `run.name`, and each session without `plan.configurations` creates its own entry."),
        Plan.Template("entryDescription", plan => plan.EntryDescription, (plan, entryDescription) => plan with { EntryDescription = entryDescription }, "\"{ciUrl}\"",
            "The description of the entry. If not set, `run.description` is used."),
        Plan.Reference("assignedTo", 'U', plan => plan.AssignedTo, (plan, assignedTo) => plan with { AssignedTo = assignedTo }, "\"ann@acme.com\"",
            "The user to assign the entry's tests to. If not set, `run.assignedTo` is used."),
        Plan.References("configurations", plan => plan.Configurations, (plan, configurations) => plan with { Configurations = configurations }, "[\"Browsers: Chrome\", \"OS: Linux\"]",
            "The TestRail configurations of this run, at most one of each group. Each is an id, `Group: Name`, or a name that occurs in only one group."),
        Plan.Flag("createConfigurations", plan => plan.CreateConfigurations, (plan, createConfigurations) => plan with { CreateConfigurations = createConfigurations }, "false",
            "Creates a configuration given as `Group: Name` if the project does not have it."),
        Plan.Flag("close", plan => plan.Close, (plan, close) => plan with { Close = close }, "true",
            "Closes the plan at the end of the session if this session created it. `testrail-reporter exec` closes the plan when all its sessions have ended."),

        Cases.Choices<CaseMatch>("matchBy", cases => cases.MatchBy, (cases, matchBy) => cases with { MatchBy = matchBy }, "[\"attribute\", \"name\"]",
            "Where to look for a test's case id, in this order. `name` recognizes `C123_Adds`, `Adds C123` and `[C1, C2] Adds`."),
        Cases.Choice<UnknownCaseMode>("onUnknown", cases => cases.OnUnknown, (cases, onUnknown) => cases with { OnUnknown = onUnknown }, "\"warn\"",
            "How to handle a test whose case does not exist in TestRail: `warn` lists it, `fail` treats it as an error, `ignore` skips it."),

        Results.Statuses("statuses", results => results.Statuses, (results, statuses) => results with { Statuses = statuses }, "{ \"skipped\": \"blocked\" }",
            "What to send for each outcome: the name of a status, `comment` for a comment that keeps the test's status, or `null` for nothing. "
            + "`setupFailed`: the test did not run because a fixture or class set-up failed. If not set, it uses the status of `failed`. "
            + "`flaky`: the test passed after failed attempts. `warning`: the test passed with a warning. If not set, both use the status of `passed`. "
            + "`incomplete`: no test of the case failed, but the test run was aborted."),
        Results.Text("variant", results => results.Variant, (results, variant) => results with { Variant = variant }, "\"chrome\"",
            "Distinguishes these tests from the same tests run elsewhere, for example with another browser or database. The results of all variants count for a case.") with { Alias = "variant" },
        Results.Choice<CombineMode>("combine", results => results.Combine, (results, combine) => results with { Combine = combine }, "\"worst\"",
            "How to combine several results for one case (data rows, target frameworks, several tests): `worst` sends the worst, `last` the last, `all` sends each of them."),
        Results.Choice<RetryMode>("retries", results => results.Retries, (results, retries) => results with { Retries = retries }, "\"worst\"",
            "Which of several attempts at a test counts, if the test framework reports all attempts: `last`, `worst`, or `all` to send a result for each attempt, the last one at the end."),
        Results.Flag("rowsAsSteps", results => results.RowsAsSteps, (results, rowsAsSteps) => results with { RowsAsSteps = rowsAsSteps }, "true",
            "Also shows the results that are combined into one as its steps, if the case's template supports step results. Needs one more request for every 250 tests of the run."),
        Results.Template("version", results => results.Version, (results, version) => results with { Version = version }, "\"{version}\"",
            "The version under test."),
        Results.Fields("fields", results => results.Fields, (results, fields) => results with { Fields = fields }, "{ \"environment\": \"staging\" }",
            "Fields to set in every result, by system name. The prefix `custom_` is optional."),
        Results.Flag("attachments", results => results.Attachments, (results, attachments) => results with { Attachments = attachments }, "false",
            "Uploads files that tests attach."),
        Results.Reference("assignFailedTo", 'U', results => results.AssignFailedTo, (results, assignFailedTo) => results with { AssignFailedTo = assignFailedTo }, "\"ann@acme.com\"",
            "The user to assign failed tests to: name, e-mail address or id."),
        Results.Flag("redactEnvironment", results => results.RedactEnvironment, (results, redactEnvironment) => results with { RedactEnvironment = redactEnvironment }, "false",
            "Replaces the values of environment variables with secret names (such as `…_TOKEN`, `…_PASSWORD`, `…_SECRET` or `…_API_KEY`) with `***`. Values shorter than 8 characters are not replaced. The API key is always replaced."),
        Results.Number("maxCommentLength", 500, 1_000_000, results => results.MaxCommentLength, (results, maxCommentLength) => results with { MaxCommentLength = maxCommentLength }, "16000",
            "The maximum length of a comment, in characters. The middle of a longer comment is cut out."),

        Delivery.Choice<DeliveryMode>("mode", delivery => delivery.Mode, (delivery, mode) => delivery with { Mode = mode }, "\"atEnd\"",
            "`atEnd` sends results when the session ends. `collect` keeps them in the journal for `testrail-reporter resume` and needs no connection.") with { Alias = "mode" },
        Delivery.NumberOrAuto("batchSize", 1, 1000, delivery => delivery.BatchSize, (delivery, batchSize) => delivery with { BatchSize = batchSize }, "250",
            "The number of results in one request. `auto` adapts it to the time that TestRail takes for a result."),
        Delivery.NumberOrAuto("concurrency", 1, 32, delivery => delivery.Concurrency, (delivery, concurrency) => delivery with { Concurrency = concurrency }, "4",
            "The number of requests with results or attachments that are sent at a time. `auto` uses up to 20 and adapts to the server."),
        Delivery.Duration("deadline", delivery => delivery.Deadline, (delivery, deadline) => delivery with { Deadline = deadline }, "\"00:05:00\"",
            "The time limit for sending all results. Results that are not sent by then are kept for `testrail-reporter resume`."),
        Delivery.DurationOrNever("settle", delivery => delivery.Settle, (delivery, settle) => delivery with { Settle = settle }, "\"00:00:30\"",
            "How long to wait before a request whose answer was lost is sent again. TestRail may still be processing it. `never` leaves the request to `testrail-reporter resume`."),
        Delivery.Path("journal", delivery => delivery.Journal, (delivery, journal) => delivery with { Journal = journal }, "\".testrail\"",
            "The folder for journals. The default is `.testrail` in the repository's root.") with { Alias = "journal" },
        Delivery.Number("retentionDays", 0, 3650, delivery => delivery.RetentionDays, (delivery, retentionDays) => delivery with { RetentionDays = retentionDays }, "7",
            "How many days to keep a session's journal after everything in it was delivered. An unfinished journal is never deleted."),
        Delivery.Flag("resume", delivery => delivery.Resume, (delivery, resume) => delivery with { Resume = resume }, "true",
            "At the end of a session, also sends the results that earlier sessions of this repository left in their journals."),
        Delivery.Choice<OnError>("onError", delivery => delivery.OnError, (delivery, onError) => delivery with { OnError = onError }, "\"fail\"",
            "The effect of missing results on the build: `warn` prints a warning, `fail` fails the build.") with { Alias = "onError" },

        Report.Path("folder", report => report.Folder, (report, folder) => report with { Folder = folder }, "\"artifacts/testrail\"",
            "The folder for each session's JSON report and for files that a CI system reads. The default is the journal's folder."),
        Report.Choice<CiReport>("ci", report => report.Ci, (report, ci) => report with { Ci = ci }, "\"auto\"",
            "`auto` shows the results on the pages of GitHub Actions, Azure Pipelines, GitLab or TeamCity when the session runs there. `off` only writes to the log."),

        Defects.Path("file", defects => defects.File, (defects, file) => defects with { File = file }, "\"build/axosoft.ini\"",
            "An INI file with the configuration of TestRail's Axosoft plugin. Its sections can also be written in this section, as objects."),
        Defects.Path("projectFile", defects => defects.ProjectFile, (defects, file) => defects with { ProjectFile = file }, "\"axosoft.ini\"",
            "An INI file with the project's own configuration of the plugin. Its sections replace those of `defects.file`."),
        Defects.Text("command", defects => defects.Command, (defects, command) => defects with { Command = command }, "\"dotnet tools/FileTracker.dll\"",
            "The command line of an executable that serves another tracker than Axosoft. It runs in the folder of the configuration file. `defects.file` is not used then."),
        Defects.Choice<DefectPush>("push", defects => defects.Push, (defects, push) => defects with { Push = push }, "\"failed\"",
            "The failing tests that get a defect in the tracker, found again or new: `off` none, `failed` all, `newFailures` all but those whose case failed in the previous run too and that have no defect yet."),
        Defects.DefectTemplate("title", defects => defects.Title, (defects, title) => defects with { Title = title ?? defects.Title }, "\"{project}: {test}\"",
            "The title of a new defect. It may contain the placeholders of `run.name`, and `{test}`, `{case}`, `{caseUrl}`, `{run}`, `{runUrl}`, `{message}`, `{trace}` and `{environment}`."),
        Defects.DefectTemplate("description", defects => defects.Description, (defects, description) => defects with { Description = description ?? defects.Description }, "\"{message}\\n{runUrl}\"",
            "The description of a new defect, with the placeholders of `defects.title`. A line whose placeholders have no value is left out."),
        Defects.Number("limit", 0, 1000, defects => defects.Limit, (defects, limit) => defects with { Limit = limit }, "20",
            "The maximum number of new defects of one session. One more defect lists the other failing tests."),
        Defects.Number("quota", 1, 100_000, defects => defects.Quota, (defects, quota) => defects with { Quota = quota }, "200",
            "The maximum number of requests that one session sends to the tracker. Axosoft allows a client 1,000 a day."),
        Defects.Duration("deadline", defects => defects.Deadline, (defects, deadline) => defects with { Deadline = deadline }, "\"00:01:00\"",
            "The time limit for finding and pushing the defects of a session. Results are sent afterwards, with the defects that are known by then."),
        Defects.Flag("group", defects => defects.Group, (defects, group) => defects with { Group = group }, "true",
            "Pushes one defect for all tests that failed with the same message at the same place. It lists the tests."),
        Defects.Choice<DefectComment>("comment", defects => defects.Comment, (defects, comment) => defects with { Comment = comment }, "\"daily\"",
            "Adds a comment with the run's link to the open defect of a test that fails again: `never`, `daily` for the first failure of a day, `always` for each session."),
        Defects.Choice<ClosedDefect>("onClosed", defects => defects.OnClosed, (defects, onClosed) => defects with { OnClosed = onClosed }, "\"reopen\"",
            "If a test fails and its defect is closed: `new` pushes another defect that names it, `reopen` moves it to the configured `workflow_step`."),
        Defects.Choice<FixedDefect>("onFixed", defects => defects.OnFixed, (defects, onFixed) => defects with { OnFixed = onFixed }, "\"comment\"",
            "Changes the open defect of a test that passes: `nothing`, `comment`, or `resolve`, which also moves it to `defects.fixedStep`. Other values than `nothing` need requests in sessions without failures too."),
        Defects.Text("fixedStep", defects => defects.FixedStep, (defects, step) => defects with { FixedStep = step ?? defects.FixedStep }, "\"Fixed\"",
            "The workflow step of defects that `defects.onFixed` resolves."),

        References.Path("file", references => references.File, (references, file) => references with { File = file }, "\"build/axosoft-references.ini\"",
            "An INI file with the configuration of TestRail's Axosoft reference plugin. Its sections can also be written in this section, as objects."),
    ];
}
