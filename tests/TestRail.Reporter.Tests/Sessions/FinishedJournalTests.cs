using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A journal records that everything in it was delivered, and is deleted after a retention period.</summary>
internal sealed class FinishedJournalTests : StoryFixture
{
    private JumpingTime Time => (JumpingTime)Story.Time;

    [Test]
    public async Task The_last_line_of_a_session_that_delivered_everything_says_what_it_came_to()
    {
        Story.Run(Passed(1), Failed(2), Passed(999));

        var finished = (JournalFinished)Story.Entries()[^1];
        var run = await Server.Run(await Server.OnlyRun());
        Assert.That((finished.Recorded, finished.Accepted, finished.Rejected, finished.Discarded), Is.EqualTo((3, 2, 1, 0)));
        Assert.That(finished.Addresses!.Select(address => address.AbsoluteUri), Is.EqualTo([run.Text("url")]));
    }

    [Test]
    public async Task Something_that_is_left_keeps_the_journal_open_until_it_is_delivered()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Passed(1));
        Assert.That(Story.Entries(), Has.None.InstanceOf<JournalFinished>());
        Sandbox.Faults.Down = false;

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Story.Entries()[^1], Is.InstanceOf<JournalFinished>());
    }

    [Test]
    public async Task A_run_that_is_still_to_be_closed_keeps_the_journal_open()
    {
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.Forbidden });
        Story.With("run.close", true).Run(Passed(1));
        Assert.That(Story.Entries(), Has.None.InstanceOf<JournalFinished>());

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Story.Entries().Select(entry => entry.GetType()).TakeLast(2), Is.EqualTo(new[] { typeof(RunsClosed), typeof(JournalFinished) }));
    }

    [Test]
    public async Task A_process_that_ended_right_before_the_last_line_asks_nobody_and_writes_it()
    {
        Story.Run(Passed(1));
        DropLastLine();
        Sandbox.Requests.Clear();

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Story.Entries()[^1], Is.InstanceOf<JournalFinished>());
    }

    [Test]
    public async Task Of_a_finished_journal_only_the_tail_is_read()
    {
        Story.Run(Passed(1));
        var lines = Sums.Removed(await File.ReadAllTextAsync(Story.Journals[0])).Split('\n')[..^1];
        lines[1] = new string('?', 300 * 1024);
        await File.WriteAllTextAsync(Story.Journals[0], string.Join('\n', lines) + "\n");
        Sandbox.Requests.Clear();

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }));

        Assert.That(Log.Messages, Is.Empty, "whoever read the damaged line would have said so");
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public void The_next_session_deletes_what_was_finished_more_than_seven_days_ago()
    {
        Story.Run(Failed(1).Attaching(Story.Write("shot.txt", "picture")));
        Time.Advance(TimeSpan.FromDays(7));
        Story.Run(Passed(2));
        Assert.That(Story.Journals, Has.Count.EqualTo(2), "the first is seven days old and no older");

        Time.Advance(TimeSpan.FromMinutes(1));
        Story.Run(Passed(3));

        Assert.That(Story.Journals, Has.Count.EqualTo(2));
        Assert.That(Directory.GetDirectories(Story.JournalFolder), Is.Empty, "the attachments' copies went with their journal");
    }

    [Test]
    public void How_long_is_an_option_and_a_sessions_own_journal_is_spared()
    {
        Story.With("delivery.retentionDays", 0).Run(Passed(1));
        Assert.That(Story.Journals, Has.Count.EqualTo(1));
        var first = Story.Journals[0];
        Time.Advance(TimeSpan.FromSeconds(1));

        Story.Run(Passed(2));

        Assert.That(Story.Journals, Has.Count.EqualTo(1).And.Not.Contains(first));
    }

    [Test]
    public void An_unfinished_journal_is_never_deleted()
    {
        Sandbox.Faults.Down = true;
        Story.With("delivery.retentionDays", 0).Run(Passed(1));
        Sandbox.Faults.Down = false;
        Time.Advance(TimeSpan.FromDays(1000));

        Story.Run(Passed(2));

        Assert.That(Story.Journals, Has.Count.EqualTo(2));
    }

    private void DropLastLine()
    {
        var lines = File.ReadAllLines(Story.Journals[0]);
        File.WriteAllLines(Story.Journals[0], lines[..^1]);
    }
}
