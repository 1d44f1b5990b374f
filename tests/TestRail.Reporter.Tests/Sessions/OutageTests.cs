using Microsoft.Extensions.Time.Testing;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The server or the network fails at the worst moment. Every result is still stored exactly once.</summary>
internal sealed class OutageTests : OutageFixture
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    [Test]
    public async Task A_server_that_is_down_at_the_start_and_back_at_the_end_gets_everything()
    {
        Sandbox.Faults.Down = true;
        var session = Story.Declaring(1, 2, 3).Begin();
        foreach (var result in new[] { Passed(1), Failed(2) })
            session.Record(result);
        await WaitFor(() => Sandbox.Requests.Count >= 5);
        Sandbox.Faults.Down = false;

        Assert.That(session.Complete(new SessionEnd(Aborted: false)), Is.True);

        await AssertEachOnce();
        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2, 3]), "what the tests declare is selected all the same");
        Assert.That(Log.Codes, Is.Empty, Log.Text);
    }

    [Test]
    public async Task A_server_that_is_down_throughout_leaves_everything_in_the_journal()
    {
        Sandbox.Faults.Down = true;
        Assert.That(Story.Declaring(1, 2).Run(Passed(1), Failed(2)), Is.True, "no green build fails for it");

        Assert.That(Log.Of("TR0201").Text, Does.StartWith("get_projects: the connection broke before the reply was complete."));
        Assert.That(Log.Of("TR0302").ToString(), Facts.InOrder("2 results", "pending", Story.Journals[0], "→ ", "testrail-reporter resume"));
        Sandbox.Faults.Down = false;
        await AssertResumeDelivers();
    }

    [Test]
    public async Task Sessions_of_one_build_wait_for_an_absent_server_once()
    {
        Sandbox.Faults.Down = true;
        var begin = Time.GetUtcNow();
        Story.With("run.key", "job 1").Run(Passed(1));
        Assert.That(Time.GetUtcNow() - begin, Is.GreaterThan(TimeSpan.FromMinutes(4)));

        begin = Time.GetUtcNow();
        Story.Run(Failed(2));
        Assert.That(Time.GetUtcNow() - begin, Is.LessThan(TimeSpan.FromMinutes(2)));
        Assert.That(Log.Of("TR0314").Text, Facts.InOrder("20 seconds."));

        Sandbox.Faults.Down = false;
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_server_that_does_not_exist_leaves_everything_in_the_journal()
    {
        Story.With("connection.url", "http://127.0.0.1:9").Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Does.StartWith(
            "get_projects: http://127.0.0.1:9/ cannot be reached. Check the address, the network and the proxy."));
        Assert.That(Log.Of("TR0308").Text, Facts.InOrder("delivery.deadline (00:05:00)"));
        Story.With("connection.url", Sandbox.Url.AbsoluteUri);
        await AssertResumeDelivers();
    }

    /// <summary>Every kind of outage that ends within the deadline.</summary>
    [TestCase(FaultKind.DropBefore, 0)]
    [TestCase(FaultKind.DropAfter, 0)]
    [TestCase(FaultKind.Status, 500)]
    [TestCase(FaultKind.Status, 502)]
    [TestCase(FaultKind.Status, 503)]
    [TestCase(FaultKind.StatusAfter, 500)]
    [TestCase(FaultKind.HtmlPage, 0)]
    public async Task An_outage_of_minutes_is_waited_for(FaultKind kind, int status)
    {
        var waits = 0;
        Fails(new FaultRule { Kind = kind, Status = status == 0 ? 500 : status, Times = FaultRule.Always });
        Time.Meanwhile = _ =>
        {
            // After 30 seconds of HTML pages, the reporter concludes that the URL belongs to another server.
            if (++waits > (kind == FaultKind.HtmlPage ? 3 : 9))
                Sandbox.Faults.Clear();
            return Task.CompletedTask;
        };

        Story.Run(Passed(1), Failed(2));

        await AssertEachOnce();
    }

    [Test]
    public async Task The_deadline_stops_the_delivery_and_keeps_what_is_left()
    {
        // The first batch waits for 50 s and is stored; the second is still waiting when the deadline passes.
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 429, RetryAfter = TimeSpan.FromSeconds(50) });
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 429, RetryAfter = TimeSpan.FromSeconds(50), From = 3, Times = FaultRule.Always });
        Story.With("delivery.deadline", "00:01:30").With("delivery.batchSize", 10);

        Story.Run(ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)));

        Assert.That(Log.Of("TR0308").Text, Facts.InOrder("delivery.deadline (00:01:30)"));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("30 results", "pending", Story.Journals[0]), "a wait that was cut short sent nothing");
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(10));
        Sandbox.Faults.Clear();
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(40).Items);
    }

    [TestCase(3, "DELIVERED: 1 accepted, 0 rejected, 0 pending, 0 unconfirmed")]
    [TestCase(20, "INCOMPLETE: 0 accepted, 0 rejected, 0 pending, 1 unconfirmed")]
    public async Task A_request_on_its_way_at_the_deadline_may_be_answered_for_some_seconds(int seconds, string summary)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.LateAnswer, Delay = ServerTime.UntilEnded });
        var clock = new FakeTimeProvider(Begin);
        Story.Time = clock;
        var session = Story.With("delivery.deadline", "1s").Declaring(1).Begin();
        session.Record(Passed(1));
        var completing = Task.Run(() => session.CompleteAsync(new SessionEnd(Aborted: false)));
        await WaitFor(() => Sandbox.Requests.Of("add_results_for_cases").Count > 0);
        var run = await Server.OnlyRun();
        while ((await Server.Results(run)).Count == 0)
            await Task.Delay(10);

        for (var second = 0; second < seconds; second++)
            clock.Advance(TimeSpan.FromSeconds(1));
        ServerTime.End(ServerTime.UntilEnded);

        Assert.That((await completing).Summary, Does.StartWith(summary), Log.Text);
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_opening_that_outlives_the_deadline_ends_with_the_session()
    {
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.LateAnswer, Delay = ServerTime.UntilEnded });
        var clock = new FakeTimeProvider(Begin);
        Story.Time = clock;
        var session = Story.With("delivery.deadline", "1s").Declaring(1).Begin();
        session.Record(Passed(1));
        await WaitFor(() => Sandbox.Requests.Of("add_run").Count > 0);
        // After the request has timed out, the run is looked up.
        Fails(new FaultRule { Method = "get_runs", Kind = FaultKind.Delay, Delay = ServerTime.UntilEnded, Times = FaultRule.Always });
        var completing = session.CompleteAsync(new SessionEnd(Aborted: false));
        await WaitFor(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return completing.IsCompleted;
        });
        Assert.That(Log.Of("TR0308").Text, Does.Contain("delivery.deadline"));
        var (said, requests) = (Log.Messages.Count, Sandbox.Requests.Count);

        ServerTime.End(ServerTime.UntilEnded);
        await WaitFor(() => Sandbox.Requests.All.All(request => request.Status == 200));
        // What goes on after the end of the session would be heard within this time.
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.That((Log.Messages.Count, Sandbox.Requests.Count), Is.EqualTo((said, requests)));
        Sandbox.Faults.Clear();
        Story.Time = new JumpingTime();
        Story.With("delivery.deadline", "1m").With("delivery.settle", "1s");
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1), "the run was created, and is found");
    }

    [Test]
    public async Task A_run_that_could_not_be_closed_is_closed_by_the_next_delivery()
    {
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.DropBefore, Times = FaultRule.Always });
        Story.With("run.close", true).Run(Passed(1), Failed(2));
        Assert.That(Log.Of("TR0201").Text, Does.StartWith("close_run/1: "));
        Sandbox.Faults.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        await AssertEachOnce();
        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"));
    }

    [Test]
    public async Task A_process_that_dies_before_its_end_loses_nothing()
    {
        using (var session = Story.Declaring(1, 2, 3).Begin())
        {
            session.Record(Passed(1));
            session.Record(Failed(2));
            await WaitFor(() => Log.Messages.Count > 0);
        }

        File.AppendAllText(Story.Journals[0], "{\"entry\":\"resultRecorded\",\"numb");
        await AssertResumeDelivers();
        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2, 3]));
        Assert.That(Log.Of("TR0403").Text, Facts.InOrder("1 line", Story.Journals[0], ": 6."));
    }
}
