using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>Defects that a session could not push are pushed later, when that is asked for.</summary>
internal sealed class ResumedDefectsTests : PushingFixture
{
    [Test]
    public async Task Missing_defects_are_pushed_and_added_without_a_status_when_asked()
    {
        RunWithoutTracker(Failed(1), Failed(2), Passed(3));

        Assert.That(await Story.ResumeAsync(new ResumeOptions { PushesDefects = true }), Log.Text);

        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
        Assert.That((await DefectsOf(1), await DefectsOf(2), await DefectsOf(3)), Is.EqualTo((new[] { null, IdsOf(1).Single() }, new[] { null, IdsOf(2).Single() }, new string?[] { null })));
        var run = await Server.OnlyRun();
        Assert.That((await Server.Tests(run)).Where(test => test.Number("case_id") is 1 or 2).Select(test => test.Number("status_id")), Is.All.EqualTo(5));
        Assert.That(JournalHeader.At(Story.Journals[0]).Finished!.DefectsMissing, Is.Zero);
    }

    [Test]
    public async Task Nothing_is_pushed_when_not_asked_and_nothing_twice_when_asked_twice()
    {
        RunWithoutTracker(Failed(1));

        await Story.ResumeAsync();
        Assert.That((Axosoft.Calls, (await DefectsOf(1)).Count), Is.EqualTo((0, 1)));
        await Story.ResumeAsync(new ResumeOptions { PushesDefects = true });
        await Story.ResumeAsync(new ResumeOptions { PushesDefects = true });

        Assert.That((Axosoft.Items.Count, (await DefectsOf(1)).Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task A_lost_line_about_the_added_defect_adds_nothing_twice()
    {
        RunWithoutTracker(Failed(1));
        var journal = File.ReadAllBytes(Story.Journals[0]);
        await Story.ResumeAsync(new ResumeOptions { PushesDefects = true });
        File.WriteAllBytes(Story.Journals[0], journal);
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));

        await Story.ResumeAsync(new ResumeOptions { PushesDefects = true });

        Assert.That((Axosoft.Items.Count, (await DefectsOf(1)).Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task A_tracker_that_is_still_down_leaves_the_defects_for_later()
    {
        RunWithoutTracker(Failed(1));
        Axosoft.IsActivated = false;

        Assert.That(await Story.ResumeAsync(new ResumeOptions { PushesDefects = true }), Is.False);
        Axosoft.IsActivated = true;
        Assert.That(await Story.ResumeAsync(new ResumeOptions { PushesDefects = true }), Is.True);

        Assert.That(await DefectsOf(1), Is.EqualTo(new[] { null, Id(0) }));
    }

    [Test]
    public async Task A_journal_adds_nothing_to_a_run_that_the_session_did_not_report_to()
    {
        RunWithoutTracker(Failed(1));
        var foreign = (await Server.Post("add_run/1", new { name = "Foreign", include_all = true })).Number("id")!.Value;
        using (var writer = JournalWriter.Continue(Story.Journals[0], Story.Time))
            writer.Append(new DefectMissing("trx:1f0c2ab7d3e45f60", foreign, 1, 1));

        await Story.ResumeAsync(new ResumeOptions { PushesDefects = true });

        Assert.That(await Server.Results(foreign), Is.Empty);
        Assert.That(Axosoft.Items, Has.Count.EqualTo(1), "the defect of the session's own run");
    }

    [Test]
    public async Task A_journal_of_another_server_adds_nothing()
    {
        RunWithoutTracker(Failed(1));
        await using var other = await SandboxServer.StartAsync();
        Story.With("connection.url", other.Url.AbsoluteUri);

        Assert.That(await Story.ResumeAsync(new ResumeOptions { PushesDefects = true }), Is.False);

        Assert.That(Axosoft.Items, Is.Empty);
        Assert.That(await DefectsOf(1), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_closed_run_is_named()
    {
        RunWithoutTracker(Failed(1));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });

        Assert.That(await Story.ResumeAsync(new ResumeOptions { PushesDefects = true }), Is.False);

        Assert.That(Log.Of("TR0816").Text, Does.Contain("C1").And.Contain(Id(0)));
    }

    /// <summary>Runs a session while Axosoft refuses every request.</summary>
    private void RunWithoutTracker(params Contracts.Results.TestResult[] results)
    {
        Axosoft.IsActivated = false;
        Story.Run(results);
        Axosoft.IsActivated = true;
        Assert.That(Log.Of("TR0811").Text, Does.Contain("Axosoft API Settings"));
    }
}
