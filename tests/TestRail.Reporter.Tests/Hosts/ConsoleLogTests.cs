using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class ConsoleLogTests
{
    [Test]
    public void Every_line_stands_under_the_first()
    {
        using var printed = new Printed();
        new ConsoleLog().Say(new Message(Severity.Error, "TR0301", "Two lines:\n  C1", "Do this."));
        Assert.That(printed.Text, Is.EqualTo("testrail: TR0301 Two lines:\n            C1\n          → Do this.\n"));
    }

    [Test]
    public void Messages_of_many_threads_do_not_mix()
    {
        using var printed = new Printed();
        var log = new ConsoleLog();
        Parallel.For(0, 200, i => log.Say(new Message(Severity.Warning, null, $"{i}\n{i}")));
        var lines = printed.Text.TrimEnd('\n').Split('\n');
        Assert.That(lines.Chunk(2).Select(pair => pair[0]["testrail: ".Length..] == pair[1].Trim()), Has.Exactly(200).True);
    }
}
