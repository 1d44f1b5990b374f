using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The end of a session as a host sees it.</summary>
internal sealed class CompletionTests : OutageFixture
{
    [Test]
    public async Task The_first_call_completes_and_others_get_its_outcome()
    {
        var session = Story.Declaring(1).Begin();
        session.Record(Passed(1));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => session.CompleteAsync(new SessionEnd(Aborted: at > 0)))));

        Assert.That(outcomes.Distinct().Count(), Is.EqualTo(1));
        Assert.That((await Server.Results(await Server.OnlyRun())).Count, Is.EqualTo(1));
        Assert.That(Story.Entries().OfType<TestsEnded>().Count(), Is.EqualTo(1));
        Assert.That(await session.CompleteAsync(new SessionEnd(Aborted: false)), Is.EqualTo(outcomes[0]));
    }

    [Test]
    public async Task The_outcome_has_the_summary_and_the_report()
    {
        var session = Story.Declaring(1).Begin();
        session.Record(Passed(1));

        var outcome = await session.CompleteAsync(new SessionEnd(Aborted: false));

        Assert.That(outcome.Summary, Does.StartWith("DELIVERED: 1 accepted"));
        Assert.That(outcome.Report, Does.Exist);
        Assert.That(outcome.FailsBuild, Is.False);
    }

    [Test]
    public async Task A_cancelled_delivery_leaves_the_results_in_the_journal()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var session = Story.With("delivery.onError", "fail").Begin();
        session.Record(Passed(1));

        var outcome = await session.CompleteAsync(new SessionEnd(Aborted: false), patience: null, cancellation.Token);

        Assert.That(outcome.FailsBuild, Is.True);
        Assert.That(outcome.Summary, Does.StartWith("INCOMPLETE: 0 accepted, 0 rejected, 1 pending"));
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That((await Server.Results(await Server.OnlyRun())).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_rejection_is_said_although_closing_the_run_is_cancelled()
    {
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.LateAnswer, Delay = ServerTime.UntilEnded });
        using var cancellation = new CancellationTokenSource();
        var session = Story.With("run.close", true).Begin();
        session.Record(Passed(1));
        session.Record(Passed(999));
        var completing = Task.Run(() => session.CompleteAsync(new SessionEnd(Aborted: false), patience: null, cancellation.Token));
        await WaitFor(() => Sandbox.Requests.Of("close_run").Count > 0);
        await cancellation.CancelAsync();

        Assert.That((await completing).Summary, Does.StartWith("INCOMPLETE: 1 accepted, 1 rejected"), Log.Text);
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999"));
    }

    [Test]
    public async Task The_patience_of_the_host_shortens_the_deadline()
    {
        Sandbox.Faults.Down = true;
        var begin = Time.GetUtcNow();
        var session = Story.Begin();
        session.Record(Passed(1));

        var outcome = await session.CompleteAsync(new SessionEnd(Aborted: false), TimeSpan.FromSeconds(20));

        Assert.That(Time.GetUtcNow() - begin, Is.LessThan(TimeSpan.FromMinutes(1)), "delivery.deadline is 5 minutes");
        Assert.That(outcome.Summary, Does.StartWith("INCOMPLETE: 0 accepted, 0 rejected, 1 pending"), Log.Text);
    }

    /// <summary>A result with null traits triggers an error in the reporter, as a stand-in for any bug.</summary>
    [Test]
    public void An_error_while_recording_is_reported_and_the_session_goes_on()
    {
        var session = Story.Declaring(1).Begin();

        Assert.That(() => session.Record(Passed(1) with { Traits = null! }), Throws.Nothing);
        session.Record(Passed(1));
        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.True);

        Assert.That(Log.Codes, Does.Contain("TR0004").And.Contain("TR0413"));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(1));
    }
}
