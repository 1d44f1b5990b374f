using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Readme;

/// <summary>A scene in which the README's own configuration, which names the user and address of somebody else, leads to the sandbox.</summary>
internal abstract class ReadmeFixture : SceneFixture
{
    [OneTimeSetUp]
    public Task Prepare() => QuickStart.PrepareAsync();

    [SetUp]
    public void Lead()
    {
        Scene.Variables["TESTRAIL_USER"] = SandboxServer.User;
        // MSBuild takes a variable for a property.
        Scene.Variables["TestRailReporterVersion"] = UserRepository.Current.Version;
    }

    /// <summary>Runs a command of the README, with a key in place of its ellipsis.</summary>
    protected Task<Ended> RunAsync(string line, string folder) =>
        Scene.RunAsync(ShellLine.Parse(line.Replace("…", SandboxServer.Key, StringComparison.Ordinal)), folder);
}
