using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tool;

namespace TestRail.Reporter.Tests.Tool;

internal sealed class ProgressTests
{
    private const string Journal = "/shop/.testrail/20261120T093000Z-1f2e3d4c.jsonl";

    [Test]
    public void Where_nobody_watches_each_tenth_is_a_line()
    {
        var output = new StringWriter { NewLine = "\n" };
        var lines = new ProgressLines(output);
        foreach (var settled in new[] { 1, 99, 100, 150, 950, 1000 })
            lines.Report(new DeliveryProgress(Journal, settled, 1000));
        lines.Report(new DeliveryProgress("/shop/other.jsonl", 1, 1));

        Assert.That(output.ToString(), Is.EqualTo(
            "20261120T093000Z-1f2e3d4c.jsonl: 100 of 1000 results\n20261120T093000Z-1f2e3d4c.jsonl: 950 of 1000 results\n"
            + "20261120T093000Z-1f2e3d4c.jsonl: 1000 of 1000 results\nother.jsonl: 1 of 1 results\n"));
    }

    [Test]
    public async Task A_person_sees_a_bar_for_each_journal_and_messages_above_it()
    {
        var output = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes });
        terminal.Profile.Width = 200;

        await terminal.Progress().AutoRefresh(false).StartAsync(context =>
        {
            var bars = new ProgressBars(context);
            bars.Report(new DeliveryProgress(Journal, 250, 1000));
            context.Refresh();
            new TerminalLog(terminal).Say(new Message(Severity.Warning, "TR0309", "Text with [brackets] in it."));
            bars.Report(new DeliveryProgress(Journal, 1000, 1000));
            return Task.CompletedTask;
        });

        Assert.That(output.ToString(), Does.Contain("20261120T093000Z-1f2e3d4c.jsonl").And.Contain("25%").And.Contain("100%"));
        Assert.That(output.ToString(), Does.Contain("TR0309 Text with [brackets] in it."));
    }
}
