using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class SandboxToolTests : DocumentFixture
{
    [Test]
    [Runs(Page.Sandbox, "Start it", "shell")]
    public async Task The_installed_sandbox_explains_itself()
    {
        var commands = Document.Of(Page.Sandbox)["Start it", "shell"].Lines.Select(ShellLine.Parse).ToList();
        var folder = Scene.Place("tools");

        // Installs to a folder of the test instead of globally, and in the version that was just packed.
        var installed = await Scene.RunAsync(commands[0].With("--global", "--tool-path", folder, "--version", UserRepository.Current.Version), QuickStart.Root);
        var explained = await Scene.RunAsync(commands[1] with { Program = Path.Combine(folder, commands[1].Program) }, QuickStart.Root);

        Assert.Multiple(() =>
        {
            Assert.That(commands, Has.Count.EqualTo(2));
            Assert.That(installed.ExitCode, Is.Zero, installed.ToString());
            Assert.That(explained.ExitCode, Is.Zero, explained.ToString());
            Assert.That(explained.Output, Does.Contain("testrail-sandbox [options]").And.Contain("Examples:"));
        });
    }
}
