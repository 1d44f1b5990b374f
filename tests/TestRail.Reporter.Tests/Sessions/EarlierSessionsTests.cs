using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A session reports or sends the undelivered results of earlier sessions.</summary>
internal sealed class EarlierSessionsTests : StoryFixture
{
    private JumpingTime Time => (JumpingTime)Story.Time;

    [Test]
    public async Task What_an_earlier_session_left_is_said_once_with_its_count_and_age()
    {
        Leave(Passed(1), Failed(2));
        Time.Advance(TimeSpan.FromDays(2));
        Leave(Passed(3));
        Time.Advance(TimeSpan.FromDays(1));

        Story.Run(Passed(4));

        Assert.That(Log.Of("TR0414").ToString(), Facts.InOrder("2 earlier sessions", "3 results", "3 days ago.", "→ ", "testrail-reporter status", "testrail-reporter resume"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1), "and it is left to the person");
    }

    [Test]
    public void A_session_that_left_nothing_is_not_spoken_of()
    {
        Story.Run(Passed(1));
        Story.Run(Passed(2));

        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public void Sessions_that_still_live_are_left_alone()
    {
        var living = Story.Begin();
        living.Record(Passed(1));

        Story.Run(Passed(2));

        Assert.That(Log.Codes, Is.Empty);
        Assert.That(living.Complete(new SessionEnd(Aborted: false)), Is.True);
    }

    [Test]
    public void What_is_only_collected_is_left_on_purpose()
    {
        Story.With("delivery.mode", "collect").Run(Passed(1));
        Story.Run(Passed(2));

        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public void Journals_of_another_repository_in_the_users_folder_are_none_of_ours()
    {
        Leave(Passed(1));
        var journal = Story.Journals[0];
        File.WriteAllText(journal, Sums.Removed(File.ReadAllText(journal)).Replace($"\"folder\":\"{Story.Folder}\"", "\"folder\":\"/somewhere/else\"", StringComparison.Ordinal));

        Story.Run(Passed(2));

        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public void A_file_that_cannot_be_read_or_is_no_journal_is_passed_over()
    {
        Story.Write(".testrail/20260101T000000Z-a.jsonl", "what is this\n");
        Story.Write(".testrail/20260101T000000Z-b.jsonl", "");
        Directory.CreateDirectory(Path.Combine(Story.JournalFolder, "20260101T000000Z-c.jsonl"));

        Story.Run(Passed(2));

        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task Where_it_is_so_configured_a_session_sends_what_earlier_ones_left()
    {
        Leave(Passed(1), Failed(2));

        Assert.That(Story.With("delivery.resume", true).Run(Passed(3)), Is.True);

        var runs = await Server.Runs();
        Assert.That(runs, Has.Count.EqualTo(2));
        var counts = await Task.WhenAll(runs.Select(async run => (await Server.Results(run.Number("id")!.Value)).Count));
        Assert.That(counts, Is.EquivalentTo([1, 2]));
        Assert.That(Story.Journals.Select(journal => JournalHeader.At(journal).Finished is not null), Is.EqualTo([true, true]));
        Assert.That(Log.Codes, Is.Empty);
    }

    private void Leave(params TestResult[] results)
    {
        Sandbox.Faults.Down = true;
        Story.Run(results);
        Sandbox.Faults.Down = false;
        Log.Clear();
    }
}
