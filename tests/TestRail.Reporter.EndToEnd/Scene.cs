using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd;

/// <summary>A server of one's own, a folder for journals and results, and <c>dotnet test</c> with the environment that ties them together.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("testrail-end-to-end-");

    private Scene(TestRailServer server)
    {
        Server = server;
        Variables = new()
        {
            ["TESTRAIL_URL"] = server.Sandbox.Url.AbsoluteUri,
            ["TESTRAIL_API_KEY"] = SandboxServer.Key,
            ["TESTRAIL_JOURNAL"] = Path.Combine(_folder.FullName, "journals"),
        };
    }

    public TestRailServer Server { get; }

    /// <summary>What the processes find in their environment, beside what every process does.</summary>
    public Dictionary<string, string> Variables { get; }

    /// <summary>Where <c>dotnet test</c> puts its own results.</summary>
    public string Results => Path.Combine(_folder.FullName, "results");

    /// <summary>The journals that there are.</summary>
    public IReadOnlyList<string> Journals =>
        Directory.Exists(Variables["TESTRAIL_JOURNAL"]) ? Directory.GetFiles(Variables["TESTRAIL_JOURNAL"], "*.jsonl") : [];

    public static async Task<Scene> StartAsync(SandboxOptions? options = null) => new(await TestRailServer.StartAsync(options));

    /// <summary>A file's place in this scene's own folder.</summary>
    public string Place(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs <c>dotnet test</c> on a project or solution that is built already.</summary>
    public Task<Ended> TestProjectAsync(string project, params string[] arguments) =>
        TestAsync([project, "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", .. arguments]);

    /// <summary>Runs <c>dotnet test</c> on test assemblies or with any arguments.</summary>
    public async Task<Ended> TestAsync(params string[] arguments)
    {
        await using var command = StartTest(arguments);
        return await command.EndAsync(Longest);
    }

    /// <summary>Starts <c>dotnet test</c> and does not wait for it.</summary>
    public Command StartTest(params string[] arguments) => Command.DotNet(
        UserRepository.Current.Root, ["test", .. arguments, "--results-directory", Results], Surroundings.With(Variables));

    /// <summary>Runs <c>testrail-reporter resume</c>.</summary>
    public Task<Ended> ResumeAsync(params string[] journals) => RunAsync(UserRepository.Current.Tool, ["resume", .. journals]);

    /// <summary>Runs a program in this scene's environment.</summary>
    public async Task<Ended> RunAsync(string file, params string[] arguments)
    {
        await using var command = Command.Start(file, UserRepository.Current.Root, arguments, Surroundings.With(Variables));
        return await command.EndAsync(Longest);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
