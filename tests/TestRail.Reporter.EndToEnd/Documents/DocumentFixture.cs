using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>A scene that redirects the documents' configuration, which names another user and URL, to the sandbox.</summary>
internal abstract class DocumentFixture : SceneFixture
{
    [SetUp]
    public async Task Lead()
    {
        await QuickStart.PrepareAsync();
        // Builds of one project at a time interfere with each other, and these projects are built. MSBuild reads environment variables as properties.
        Scene.Variables["VSTestNoBuild"] = "true";
        Scene.Variables["TestRailReporterVersion"] = UserRepository.Current.Version;
        Scene.Variables["TESTRAIL_USER"] = SandboxServer.User;
    }

    /// <summary>
    /// Runs a document's <c>dotnet tool install --global</c>, but to a folder of this scene and in the version that was just packed. Returns the
    /// folder.
    /// </summary>
    protected async Task<string> InstallAsync(ShellLine line)
    {
        var folder = Scene.Place("tools");
        var installed = await Scene.RunAsync(line.With("--global", "--tool-path", folder, "--version", UserRepository.Current.Version), QuickStart.Root);
        Assert.That(installed.ExitCode, Is.Zero, installed.ToString());
        return folder;
    }

    /// <summary>Runs a command of an installed tool in the quick start's solution.</summary>
    protected Task<Ended> RunInstalledAsync(string folder, ShellLine line) => Scene.RunAsync(line with { Program = Path.Combine(folder, line.Program) }, QuickStart.Root);

    /// <summary>Runs a document's command. The sandbox's key replaces the ellipsis.</summary>
    protected Task<Ended> RunAsync(string line, string folder) =>
        Scene.RunAsync(ShellLine.Parse(line.Replace("…", SandboxServer.Key, StringComparison.Ordinal)), folder);
}
