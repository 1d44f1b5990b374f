using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>A scene in which the configuration of the documents, which names another user and address, leads to the sandbox.</summary>
internal abstract class DocumentFixture : SceneFixture
{
    /// <summary>The commands of the documents build the quick start's projects. Two builds of one project at once disturb each other.</summary>
    private static readonly SemaphoreSlim QuickStartIsFree = new(1);

    [OneTimeSetUp]
    public async Task Prepare()
    {
        await QuickStartIsFree.WaitAsync();
        await QuickStart.PrepareAsync();
    }

    [OneTimeTearDown]
    public void Release() => QuickStartIsFree.Release();

    [SetUp]
    public void Lead()
    {
        Scene.Variables["TESTRAIL_USER"] = SandboxServer.User;
        // MSBuild takes a variable for a property.
        Scene.Variables["TestRailReporterVersion"] = UserRepository.Current.Version;
    }

    /// <summary>Runs a command of a document, with a key in place of its ellipsis.</summary>
    protected Task<Ended> RunAsync(string line, string folder) =>
        Scene.RunAsync(ShellLine.Parse(line.Replace("…", SandboxServer.Key, StringComparison.Ordinal)), folder);
}
