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

        var folder = await InstallAsync(commands[0]);
        var looks = Document.Of(Page.Tool)["Look before you send", "shell"].Lines.Select(ShellLine.Parse).ToList();
        var status = await RunInstalledAsync(folder, looks[0]);
        var dryRun = await RunInstalledAsync(folder, looks[1]);
        var resumed = await RunInstalledAsync(folder, commands[1]);

        Assert.Multiple(() =>
        {
            Assert.That(commands, Has.Count.EqualTo(2));
            Assert.That((looks.Count, status.ExitCode), Is.EqualTo((2, 1)), status.ToString());
            Assert.That(status.Output, Does.Contain("waiting"));
            Assert.That(dryRun.ExitCode, Is.Zero, dryRun.ToString());
            Assert.That(dryRun.Output, Does.Contain("POST add_run/1").And.Contain("\"case_id\": 1"));
            Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        });
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed" }));
    }
}
