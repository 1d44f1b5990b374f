using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The disk becomes full during a session. Results that were written are delivered; results that were not written are named.</summary>
internal sealed class FullDiskTests : StoryFixture
{
    private FullDisk _disk = null!;

    [SetUp]
    public void Watch() => Story.OpenFile = (path, options) => _disk = new FullDisk(path, options);

    [Test]
    public async Task Room_that_comes_back_is_used_and_the_lost_result_is_named()
    {
        var session = Story.Begin();
        session.Record(Passed(1));
        _disk.Room = 40;
        session.Record(Passed(2));
        session.Record(Failed(3));
        _disk.Room = null;
        session.Record(Failed(4));

        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.True, "no green build fails for it");

        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("status_id")), Is.EquivalentTo([1, 5]));
        Assert.That(Log.Of("TR0402").Text, Facts.InOrder(Story.Journals[0], FullDisk.Reason));
        Assert.That(Log.Of("TR0413").Text, Facts.InOrder("2 results", "lost:\n  Shop.CartTests.Test_of_2\n  Shop.CartTests.Test_of_3"));
    }

    [Test]
    public async Task A_case_does_not_look_passed_without_its_lost_result()
    {
        var session = Story.With("run.key", "job 1").Declaring(1, 2, 3).Begin();
        session.Record(Passed(1).Row("1"));
        _disk.Room = 40;
        session.Record(Failed(1).Row("2"));
        session.Record(Failed(3));
        _disk.Room = null;
        session.Record(Passed(2));
        session.Complete(new SessionEnd(Aborted: false));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.Null);
        Assert.That((await Server.Result(run, 1)).Text("comment"), Does.Contain("**Incomplete**"));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Server.Run(run)).Text("description"), Does.StartWith("Incomplete: "));

        Story.OpenFile = null;
        Story.IsFiltered = true;
        Story.Run(Passed(3).Named("Other"));
        Assert.That((await Server.Result(run, 3)).Text("comment"), Does.Contain("**Incomplete**"), "the lost result may have been worse");
    }

    [Test]
    public void A_lost_result_fails_the_build_where_that_is_asked_for()
    {
        var session = Story.With("delivery.onError", "fail").Begin();
        _disk.Room = 0;
        session.Record(Passed(1));
        _disk.Room = null;

        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.False);
    }

    /// <summary>No request was sent, so nothing is in doubt for this session or for other sessions with the same key.</summary>
    [Test]
    public async Task A_run_that_could_not_be_noted_was_not_asked_for()
    {
        var session = Story.With("run.key", "job 1").Begin();
        session.Record(Passed());
        _disk.OnWrite = line => _disk.Room = line.Contains("\"creationRequested\"", StringComparison.Ordinal) ? 10 : _disk.Room;
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: false));
        Assert.That(Sandbox.Requests.Of("add_run"), Is.Empty);
        Assert.That(Log.Codes, Has.None.AnyOf("TR0211", "TR0309"), Log.Text);
        Story.OpenFile = null;

        var begin = Story.Time.GetUtcNow();
        Story.Run(Passed(2));

        Assert.That(Log.Codes, Has.None.EqualTo("TR0211"), Log.Text);
        Assert.That(Story.Time.GetUtcNow(), Is.EqualTo(begin), "nothing is waited for");
        await Server.Result(await Server.OnlyRun(), 2);
    }

    [Test]
    public void A_run_that_exec_cannot_note_beforehand_stops_no_command()
    {
        Story.Declaring(1);
        Story.OpenFile = (path, options) =>
        {
            var disk = new FullDisk(path, options);
            disk.OnWrite = line => disk.Room = line.Contains("\"creationRequested\"", StringComparison.Ordinal) ? 10 : disk.Room;
            return disk;
        };

        Assert.That(async () => await new ExecScope(Story.Context(), Log).OpenAsync([Path.Combine(Story.Folder, Story.Assembly)]), Throws.Nothing);

        Assert.That(Log.Of("TR0402").Text, Does.Contain(FullDisk.Reason));
        Assert.That(Sandbox.Requests.Of("add_run"), Is.Empty);
    }

    [Test]
    public async Task A_disk_that_stays_full_sends_nothing_that_it_could_not_note_and_keeps_what_it_has()
    {
        var session = Story.Declaring(1, 2).Begin();
        session.Record(Passed(1));
        await WaitFor(() => Sandbox.Requests.Of("add_run").Count == 1 && Log.Messages.Count == 1);
        _disk.Room = 40;
        session.Record(Failed(2));

        session.Complete(new SessionEnd(Aborted: false));

        Assert.That(await Server.Results(await Server.OnlyRun()), Is.Empty);
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("1 result", "pending", Story.Journals[0]));
        Assert.That(Log.Of("TR0413").Text, Does.EndWith("Test_of_2"));
        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }), Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_batch_whose_answer_could_not_be_noted_is_not_sent_twice()
    {
        var session = Story.Begin();
        session.Record(Passed(1));
        session.Record(Failed(2));
        _disk.OnWrite = line => _disk.Room = line.Contains("\"batchAccepted\"", StringComparison.Ordinal) ? 5 : null;
        session.Complete(new SessionEnd(Aborted: false));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("2 results", "unconfirmed"));

        Assert.That(await Story.ResumeEachAsync(), Is.EqualTo(new[] { ResumeOutcome.Delivered }), Log.Text);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_disk_that_is_full_from_the_start_leaves_no_empty_journal_behind()
    {
        Story.OpenFile = (path, options) => new FullDisk(path, options) { Room = 0 };

        Assert.That(Story.Run(Passed(1)), Is.True);

        Assert.That(Log.Of("TR0401").Text, Does.Contain(FullDisk.Reason));
        Assert.That(Story.Journals, Is.Empty);
    }

    [Test]
    public void Attachments_that_the_disk_does_not_take_do_not_cost_the_result()
    {
        var session = Story.Begin();
        Directory.CreateDirectory(Story.JournalFolder);
        File.WriteAllText(JournalFolder.AttachmentsOf(Story.Journals[0]), "in the way");

        session.Record(Failed(1).Attaching(Story.Write("shot.txt", "picture")));
        session.Complete(new SessionEnd(Aborted: false));

        Assert.That(Log.Of("TR0501").Text, Does.Contain("shot.txt"));
        Assert.That(Story.Entries().OfType<BatchAccepted>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_test_that_prints_without_end_is_cut_and_arrives()
    {
        Story.Run(Failed(1) with { Output = new string('\0', 40_000_000), Message = "It ends here." });

        Assert.That(new FileInfo(Story.Journals[0]).Length, Is.LessThan(CommittedLine.Longest));
        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Text("comment"), Does.Contain("It ends here."));
    }
}
