using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class SandboxToolTests : DocumentFixture
{
    [Test]
    [Runs(Page.Sandbox, "Start it", "shell")]
    public async Task The_installed_sandbox_explains_itself()
    {
        var commands = Document.Of(Page.Sandbox)["Start it", "shell"].Lines.Select(ShellLine.Parse).ToList();

        var folder = await InstallAsync(commands[0]);
        var explained = await RunInstalledAsync(folder, commands[1]);

        Assert.Multiple(() =>
        {
            Assert.That(commands, Has.Count.EqualTo(2));
            Assert.That(explained.ExitCode, Is.Zero, explained.ToString());
            Assert.That(explained.Output, Does.Contain("testrail-sandbox [options]").And.Contain("Examples:"));
        });
    }
}
