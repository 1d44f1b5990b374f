using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.EndToEnd;

/// <summary>A new sandbox, a temporary folder for journals and results, and the environment in which <c>dotnet test</c> uses both.</summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>The time limit of one process, long enough for a busy machine.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("testrail-end-to-end-");

    private Scene(TestRailServer server)
    {
        Server = server;
        Variables = new()
        {
            ["TESTRAIL_URL"] = server.Sandbox.Url.AbsoluteUri,
            ["TESTRAIL_API_KEY"] = SandboxServer.Key,
            ["TESTRAIL_JOURNAL"] = Path.Combine(_folder.FullName, "journals"),
            // These processes live for seconds. Compiling their busy methods a second time would take 14 % of their processor time, and measuring them
            // for that another 7 %.
            ["DOTNET_TC_CallCounting"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
    }

    public TestRailServer Server { get; }

    /// <summary>The variables that are added to the clean environment.</summary>
    public Dictionary<string, string> Variables { get; }

    /// <summary>The results folder of <c>dotnet test</c>.</summary>
    public string Results => Path.Combine(_folder.FullName, "results");

    /// <summary>The journals in the journal folder.</summary>
    public IReadOnlyList<string> Journals =>
        Directory.Exists(Variables["TESTRAIL_JOURNAL"]) ? Directory.GetFiles(Variables["TESTRAIL_JOURNAL"], "*.jsonl") : [];

    /// <summary>The journals in the repository that <see cref="CopyOf"/> made.</summary>
    public IReadOnlyList<string> KeptInRepository => Directory.GetFiles(Path.Combine(Place("repository"), ".testrail"), "*.jsonl");

    public static async Task<Scene> StartAsync(SandboxOptions? options = null) => new(await TestRailServer.StartAsync(options));

    /// <summary>The path of a file in the scene's folder.</summary>
    public string Place(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs <c>dotnet test --no-build</c> on a project or solution.</summary>
    public Task<Ended> TestProjectAsync(string project, params string[] arguments) =>
        TestAsync([project, "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", .. arguments]);

    /// <summary>Runs <c>dotnet test</c> with these arguments.</summary>
    public async Task<Ended> TestAsync(params string[] arguments)
    {
        await using var command = StartTest(arguments);
        return await command.EndAsync(Longest);
    }

    /// <summary>Runs <c>dotnet test --no-build</c> on applications of Microsoft.Testing.Platform.</summary>
    public async Task<Ended> TestApplicationAsync(string name, params string[] arguments)
    {
        await using var command = StartApplicationTest(["--project", UserRepository.Current.ApplicationProject(name), .. arguments]);
        return await command.EndAsync(Longest);
    }

    /// <summary>Starts <c>dotnet test --no-build</c> where it uses Microsoft.Testing.Platform, and returns at once.</summary>
    public Command StartApplicationTest(params string[] arguments) => StartApplicationTestIn(UserRepository.Current.TestingPlatform, arguments);

    /// <summary>Does so in another folder whose <c>global.json</c> selects the platform.</summary>
    public Command StartApplicationTestIn(string folder, params string[] arguments) => Command.DotNet(
        folder,
        ["test", "--no-build", "-c", UserRepository.Current.Configuration, .. arguments, "--results-directory", Results],
        Surroundings.With(Variables));

    /// <summary>Starts <c>dotnet test</c> and returns at once.</summary>
    public Command StartTest(params string[] arguments) => Command.DotNet(
        UserRepository.Current.Root, ["test", .. arguments, "--results-directory", Results], Surroundings.With(Variables));

    /// <summary>
    /// Runs <c>testrail-reporter resume</c> in the folder of the fixtures: it takes the configuration from the working folder and not from a
    /// journal.
    /// </summary>
    public async Task<Ended> ResumeAsync(params string[] journals)
    {
        await using var command = Command.Start(UserRepository.Current.Tool, UserRepository.Current.Fixture(""), ["resume", .. journals], Surroundings.With(Variables));
        return await command.EndAsync(Longest);
    }

    /// <summary>Runs a program in this scene's environment.</summary>
    public async Task<Ended> RunAsync(string file, params string[] arguments)
    {
        await using var command = Command.Start(file, UserRepository.Current.Root, arguments, Surroundings.With(Variables));
        return await command.EndAsync(Longest);
    }

    /// <summary>Runs a command line in a folder, in this scene's environment.</summary>
    public async Task<Ended> RunAsync(ShellLine line, string folder)
    {
        var environment = Surroundings.With([.. Variables, .. line.Variables]);
        await using var command =
            line.Program == "dotnet" ? Command.DotNet(folder, line.Arguments, environment) : Command.Start(line.Program, folder, line.Arguments, environment);
        return await command.EndAsync(Longest);
    }

    /// <summary>Copies a fixture's output into a new repository in the scene's folder and returns the path of the test assembly.</summary>
    public string CopyOf(string fixture)
    {
        var repository = Place("repository");
        Directory.CreateDirectory(Path.Combine(repository, ".git"));
        File.Copy(UserRepository.Current.Fixture("testrail.reporter.json"), Path.Combine(repository, "testrail.reporter.json"));
        var built = UserRepository.Current.FixtureAssembly(fixture);
        var output = Path.Combine(repository, "out");
        Mirror.Copy(Path.GetDirectoryName(built)!, output);
        return Path.Combine(output, Path.GetFileName(built));
    }

    /// <summary>Waits until the only journal contains a text, and returns its path. Fails if the command ends before that.</summary>
    public async Task<string> UntilJournalHoldsAsync(string text, Command command)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            if (Journals is [var journal] && (await ReadAsync(journal)).Contains(text, StringComparison.Ordinal))
                return journal;

            Assert.That(command.HasEnded, Is.False, command.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The writer holds the journal open, so a reader must allow writing (<c>FileShare.ReadWrite</c>).</summary>
    private static async Task<string> ReadAsync(string journal)
    {
        await using var file = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }
}
