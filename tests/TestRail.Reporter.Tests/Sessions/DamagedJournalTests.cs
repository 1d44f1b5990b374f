using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>If a journal file is damaged, a message reports it, no result is lost and nothing crashes.</summary>
internal sealed class DamagedJournalTests : StoryFixture
{
    private string Journal => Story.Journals[0];

    [SetUp]
    public void Leave()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Passed(1), Failed(2));
        Sandbox.Faults.Down = false;
    }

    [Test]
    public async Task Without_its_first_line_nothing_is_sent_and_nothing_lost_until_somebody_mends_it()
    {
        var text = await File.ReadAllTextAsync(Journal);
        var first = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        await File.WriteAllTextAsync(Journal, text.Replace(first, new string('\0', first.Length), StringComparison.Ordinal));

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Pending }));
        Assert.That(Log.Of("TR0411").Text, Facts.InOrder("first line", Journal, "2 results"));

        await File.WriteAllTextAsync(Journal, text);
        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_first_line_that_stands_there_twice_is_named_and_does_no_harm()
    {
        var text = await File.ReadAllTextAsync(Journal);
        await File.WriteAllTextAsync(Journal, text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)] + text);

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Log.Of("TR0403").Text, Facts.InOrder("1 line", Journal, ": 2."));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Two_journals_in_one_file_are_not_mixed()
    {
        var text = Sums.Removed(await File.ReadAllTextAsync(Journal));
        await File.WriteAllTextAsync(Journal, text + text.Replace("\"session\":\"", "\"session\":\"other", StringComparison.Ordinal));

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Pending }));

        Assert.That(Log.Of("TR0412").Text, Facts.InOrder(Journal, "two sessions", "line 5"));
        Assert.That(Sandbox.Requests.Of("add_run"), Is.Empty);
    }

    [Test]
    public async Task Damage_in_the_middle_and_a_torn_end_cost_their_own_lines()
    {
        var lines = (await File.ReadAllTextAsync(Journal)).Split('\n')[..^1];
        await File.WriteAllTextAsync(Journal, string.Join('\n', [lines[0], "what is th", lines[1], new string('\0', 4096), .. lines[2..], "{\"entry\":\"rec"]));

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Log.Of("TR0403").Text, Facts.InOrder("3 lines", Journal, ": 2, 4, 7."));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("{\"entry\":\"sessionStarted\",\"format\":1,\"sess")]
    public async Task A_file_without_a_line_holds_nothing_to_send_and_stays_as_it_is(string content)
    {
        await File.WriteAllTextAsync(Journal, content);

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Log.Messages.Single().Severity, Is.EqualTo(Severity.Information));
        Assert.That(Log.Text, Facts.InOrder(Journal, "empty"));
        Assert.That(await File.ReadAllTextAsync(Journal), Is.EqualTo(content));
    }

    [Test]
    public async Task A_journal_that_cannot_be_written_is_not_sent()
    {
        var readOnly = new ResumeOptions { OpenFile = (path, _) => throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.") };

        Assert.That(await Story.ResumeEachAsync(readOnly), Is.EqualTo(new[] { ResumeOutcome.Pending }));

        Assert.That(Log.Of("TR0410").Text, Facts.InOrder(Journal, "written", $"Access to the path '{Journal}' is denied."));
        Assert.That(Sandbox.Requests.Of("add_run"), Is.Empty);
    }
}
