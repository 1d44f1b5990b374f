using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class SendingLaterTests : DocumentFixture
{
    [Test]
    [Runs(Page.Reliability, "When TestRail was not there", "shell")]
    [Runs(Page.Tool, "Look before you send", "shell")]
    public async Task The_installed_tool_sends_what_is_missing()
    {
        Scene.Variables["TESTRAIL_DELIVERY__DEADLINE"] = "00:00:02";
        Scene.Server.Sandbox.Faults.Down = true;
        var unsent = await RunAsync(QuickStart.Steps["Run", "shell"].Lines.Single(), QuickStart.FolderOf("MSTest"));
        Assert.That(unsent.Output, Does.Contain("TR0302"), unsent.ToString());
        Scene.Server.Sandbox.Faults.Down = false;
        Scene.Variables.Remove("TESTRAIL_DELIVERY__DEADLINE");
        var commands = Document.Of(Page.Reliability)["When TestRail was not there", "shell"].Lines.Select(ShellLine.Parse).ToList();
        var folder = Scene.Place("tools");

        // Installs to a folder of the test instead of globally, and in the version that was just packed.
        var installed = await Scene.RunAsync(commands[0].With("--global", "--tool-path", folder, "--version", UserRepository.Current.Version), QuickStart.Root);
        var looks = Document.Of(Page.Tool)["Look before you send", "shell"].Lines.Select(ShellLine.Parse).ToList();
        var status = await Scene.RunAsync(looks[0] with { Program = Path.Combine(folder, looks[0].Program) }, QuickStart.Root);
        var dryRun = await Scene.RunAsync(looks[1] with { Program = Path.Combine(folder, looks[1].Program) }, QuickStart.Root);
        var resumed = await Scene.RunAsync(commands[1] with { Program = Path.Combine(folder, commands[1].Program) }, QuickStart.Root);

        Assert.Multiple(() =>
        {
            Assert.That(commands, Has.Count.EqualTo(2));
            Assert.That(installed.ExitCode, Is.Zero, installed.ToString());
            Assert.That((looks.Count, status.ExitCode), Is.EqualTo((2, 1)), status.ToString());
            Assert.That(status.Output, Does.Contain("waiting"));
            Assert.That(dryRun.ExitCode, Is.Zero, dryRun.ToString());
            Assert.That(dryRun.Output, Does.Contain("POST add_run/1").And.Contain("\"case_id\": 1"));
            Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        });
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed" }));
    }
}
