using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tool.Operations;
using TestRail.Sandbox;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>
/// A team's repository in its own folder, with a configuration file, a test assembly and an environment. Tests run whole sessions in it
/// and resume them.
/// </summary>
internal sealed class Story : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly JsonObject _options;
    private string[] _sources = [];

    public Story(Uri server)
    {
        _folder.Folder(".git");
        _options = new JsonObject
        {
            ["connection"] = new JsonObject { ["url"] = server.AbsoluteUri, ["user"] = SandboxServer.User, ["apiKey"] = SandboxServer.Key },
            ["project"] = "Web shop",
            ["run"] = new JsonObject { ["name"] = "Nightly" },
        };
    }

    public string Folder => _folder.Path;

    public string JournalFolder => Path.Combine(Folder, ".testrail");

    public RecordingLog Log { get; } = new();

    public TimeProvider Time { get; set; } = new JumpingTime();

    public OpenFile? OpenFile { get; set; }

    public bool IsFiltered { get; set; }

    public int? FailureLimit { get; set; }

    /// <summary>The invocation id that the host's command passes to all its processes.</summary>
    public string? Invocation { get; set; }

    /// <summary>Whether the test assembly is part of a solution.</summary>
    public bool IsOneOfSeveral { get; set; }

    /// <summary>The variant that the host reports, which distinguishes the same tests run with different settings.</summary>
    public string? Variant { get; set; }

    /// <summary>The path of the test assembly. Each project and target framework has its own.</summary>
    public string Assembly { get; set; } = "Shop.Tests.dll";

    /// <summary>The reporter's folder in the user's data folder.</summary>
    public string UserFolder => UserFolderIn(Folder);

    public Dictionary<string, string> Environment { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string?> Arguments { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The journals, oldest first.</summary>
    public IReadOnlyList<string> Journals => JournalSearch.In([JournalFolder]);

    /// <summary>The JSON reports, oldest first.</summary>
    public IReadOnlyList<string> Reports => [.. Directory.GetFiles(JournalFolder, "*.testrail-report.json").Order(StringComparer.Ordinal)];

    /// <summary>The reporter's folder for temporary files.</summary>
    public string TemporaryFolder => Path.Combine(Folder, "temporary");

    /// <summary>The user id that sessions treat as their own.</summary>
    public uint? User { get; set; } = FileOwnership.CurrentUser;

    public UserFolders Home => new() { Folder = UserFolder, Temporary = TemporaryFolder, User = User };

    public static string UserFolderIn(string folder) => Path.Combine(folder, "user");

    /// <summary>Sets an option, such as <c>run.close</c>. Null writes a JSON null.</summary>
    public Story With(string option, object? value)
    {
        var parts = option.Split('.');
        var section = parts[..^1].Aggregate(_options, (at, name) => at[name] as JsonObject ?? (JsonObject)(at[name] = new JsonObject())!);
        section[parts[^1]] = JsonSerializer.SerializeToNode(value);
        return this;
    }

    public Story Without(string option)
    {
        _options.Remove(option);
        return this;
    }

    /// <summary>Creates the session's test assembly, with tests that declare these case ids.</summary>
    public Story Declaring(IEnumerable<long> cases, params string[] suites)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, Assembly))!);
        _sources = [DeclaringAssembly.Write(Path.Combine(Folder, Assembly), cases, suites)];
        return this;
    }

    /// <summary>Runs the tests of a compiled assembly.</summary>
    public Story Using(string assembly)
    {
        _sources = [assembly];
        return this;
    }

    public Story Declaring(params long[] cases) => Declaring(cases, suites: []);

    /// <summary>Creates the session's test assembly, with several classes that each declare a suite or none.</summary>
    public Story DeclaringClasses(params (string? Suite, IEnumerable<long> Cases)[] classes)
    {
        _sources = [DeclaringAssembly.Write(Path.Combine(Folder, Assembly), [], classes)];
        return this;
    }

    public string Write(string file, string content) => _folder.Write(file, content);

    /// <summary>Writes the current options to the file and reads the configuration as the engine does.</summary>
    public SessionContext Context()
    {
        Write("testrail.reporter.json", _options.ToJsonString());
        return ContextOfFile();
    }

    /// <summary>Reads the configuration from the files in the folder.</summary>
    public SessionContext ContextOfFile()
    {
        var setting = new SessionSetting { AssemblyFolder = Folder, WorkingFolder = Folder, HostArguments = Arguments, Invocation = Invocation };
        return new SessionContext(setting, ConfigurationReader.Read(setting, Environment), Environment, Time) { OpenFile = OpenFile, Home = Home };
    }

    public ReportingSession Begin() => Begin(Context());

    public ReportingSession Begin(SessionContext context)
    {
        var session = new ReportingSession(context, Log);
        session.Begin(new SessionStart { Sources = _sources, IsFiltered = IsFiltered, FailureLimit = FailureLimit, IsOneOfSeveral = IsOneOfSeveral, Variant = Variant });
        return session;
    }

    /// <summary>Runs a whole session; returns whether the build may pass.</summary>
    public bool Run(params TestResult[] results) => Run(Begin(), OfAssembly(results));

    /// <summary>Runs a session whose test run is aborted.</summary>
    public void RunCutShort(params TestResult[] results)
    {
        var session = Begin();
        foreach (var result in OfAssembly(results))
            session.Record(result);
        session.Complete(new SessionEnd(Aborted: true));
    }

    public static bool Run(ReportingSession session, params TestResult[] results)
    {
        foreach (var result in results)
            session.Record(result);
        return session.Complete(new SessionEnd(Aborted: false));
    }

    /// <summary>Resumes every journal as the command line does; returns whether all of them were delivered.</summary>
    public async Task<bool> ResumeAsync(ResumeOptions? how = null) =>
        (await ResumeEachAsync(how)).All(outcome => outcome != ResumeOutcome.Pending);

    /// <summary>Resumes every journal as the command line does; returns the outcome of each.</summary>
    public async Task<IReadOnlyList<ResumeOutcome>> ResumeEachAsync(ResumeOptions? how = null)
    {
        Write("testrail.reporter.json", _options.ToJsonString());
        Log.Clear();
        var outcomes = new List<ResumeOutcome>();
        foreach (var journal in Journals)
            outcomes.Add(await new JournalResumer(Folder, Environment, Time, Log, (how ?? new()) with { Home = Home }).ResumeAsync(journal));
        return outcomes;
    }

    /// <summary>Inspects every journal as the command line does.</summary>
    public IReadOnlyList<InspectedJournal> Survey()
    {
        Write("testrail.reporter.json", _options.ToJsonString());
        var survey = new JournalInspector(new JournalContextFactory(Folder, Environment, Time, new Dictionary<string, string?>())) { Redaction = ContextOfFile().Redaction };
        return [.. Journals.Select(survey.Look)];
    }

    /// <summary>The entries of the only journal.</summary>
    public IReadOnlyList<JournalEntry> Entries()
    {
        Assert.That(Journals, Has.Count.EqualTo(1), "the session has one journal");
        return [.. File.ReadLines(Journals[0]).Select(line => JournalEntryFormat.Parse(System.Text.Encoding.UTF8.GetBytes(line))!)];
    }

    public void Dispose() => _folder.Dispose();

    private TestResult[] OfAssembly(TestResult[] results) => [.. results.Select(result => result with { Test = result.Test with { Source = Assembly } })];
}
