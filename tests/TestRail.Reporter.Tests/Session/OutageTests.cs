using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Tests.Session.Kit;
using TestRail.Sandbox.Faulting;
using static TestRail.Reporter.Tests.Session.Kit.Results;

namespace TestRail.Reporter.Tests.Session;

/// <summary>The server or the network fails at the worst moments; every result arrives exactly once all the same.</summary>
internal sealed class OutageTests : StoryFixture
{
    private static readonly TimeSpan BeyondDoubt = TimeSpan.FromMinutes(11);

    private JumpingTime Time => (JumpingTime)Story.Time;

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

        Assert.That(Log.Of("TR0201").Text, Does.StartWith("get_statuses: the connection broke before the answer was complete."));
        Assert.That(Log.Of("TR0302").ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            $"TR0302 2 results did not reach TestRail. All are kept in {Story.Journals[0]}\nSend what is missing with: testrail-reporter resume"));
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
        Assert.That(Log.Of("TR0314").Text, Does.EndWith("so this one tried for 20 seconds only."));

        Sandbox.Faults.Down = false;
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_server_that_does_not_exist_leaves_everything_in_the_journal()
    {
        Story.With("connection.url", "http://127.0.0.1:9").Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Does.StartWith(
            "get_statuses: http://127.0.0.1:9/ cannot be reached. Check the address, the network and the proxy."));
        Assert.That(Log.Of("TR0308").Text, Does.StartWith("The delivery took longer than delivery.deadline allows"));
        Story.With("connection.url", Sandbox.Url.AbsoluteUri);
        await AssertResumeDelivers();
    }

    [Test]
    public async Task Without_a_time_to_settle_a_server_error_leaves_the_batch_in_doubt_until_it_is_quiet()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500 });
        Story.With("delivery.settle", "never").Run(Passed(1), Failed(2));
        Assert.That(Log.Of("TR0302").Text, Is.EqualTo($"2 results may or may not have reached TestRail. All are kept in {Story.Journals[0]}"));
        Assert.That(Log.Of("TR0309").Text, Does.EndWith("and sent again where TestRail does not hold them after 10 minutes."));

        Assert.That(await Story.ResumeAsync(), Is.False, "the server may still be at work on it");
        Assert.That(await Server.Results(await Server.OnlyRun()), Is.Empty);

        Time.Advance(BeyondDoubt);
        await AssertResumeDelivers();
    }

    [TestCase(FaultKind.DropAfter)]
    [TestCase(FaultKind.Truncated)]
    public async Task A_batch_that_was_stored_and_whose_answer_was_lost_is_found_by_reading_back(FaultKind kind)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = kind });
        Assert.That(Story.Run(Passed(1), Failed(2)), Is.True);

        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(1));
        await AssertEachOnce();
        Assert.That(Log.Codes, Is.Empty);
        Assert.That(Story.Entries().OfType<Accepted>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task One_server_error_costs_two_requests_and_no_time()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500, From = 2 });
        var begin = Time.GetUtcNow();
        Story.With("delivery.batchSize", 10).Run(ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)));

        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(5));
        Assert.That(Sandbox.Requests.Of("get_results_for_case"), Has.Count.EqualTo(1));
        Assert.That(Time.GetUtcNow(), Is.EqualTo(begin));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task A_batch_whose_request_was_lost_is_sent_again_once_the_server_had_its_time()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore });
        var begin = Time.GetUtcNow();
        Story.Run(Passed(1), Failed(2));

        Assert.That(Time.GetUtcNow() - begin, Is.EqualTo(TimeSpan.FromSeconds(30)), "delivery.settle");
        Assert.That(Log.Text, Does.Contain("TestRail did not answer as it should. Trying again for up to 5 minutes."));
        await AssertEachOnce();
    }

    /// <summary>An outage that ends within the deadline, in all its ways.</summary>
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
            // A page in place of any answer is taken for another server's after half a minute.
            if (++waits > (kind == FaultKind.HtmlPage ? 3 : 9))
                Sandbox.Faults.Clear();
            return Task.CompletedTask;
        };

        Story.Run(Passed(1), Failed(2));

        await AssertEachOnce();
    }

    [Test]
    public async Task The_batches_behind_a_settled_one_go_on()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropAfter, From = 2 });
        Story.With("delivery.batchSize", 10).Run(ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)));

        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(40).Items);
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task The_files_of_a_result_whose_answer_was_lost_still_arrive_and_at_the_right_one()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 1, 2, 3 } })).Number("id")!.Value;
        await Server.Post($"add_result_for_case/{run}/2", new { status_id = 5, comment = "Seen by Ada" });
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropAfter });

        Story.With("run.id", run).Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")), Passed(3));

        var mine = (await Server.Results(run, 2))[^1];
        Assert.That(mine.Text("comment"), Does.StartWith("`Shop.CartTests.Test_of_2`"));
        Assert.That(mine.GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 3 accepted, 0 refused, 0 kept, 0 in doubt, 1 attachment."));
    }

    [Test]
    public async Task A_file_whose_upload_was_interrupted_is_uploaded_by_the_next_delivery()
    {
        Fails(new FaultRule { Method = "add_attachment_to_result", Kind = FaultKind.DropBefore });
        Story.With("delivery.settle", "never").Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")));
        Assert.That(Log.Of("TR0502").Text, Does.StartWith("1 attachment of stored results is still to be uploaded. It is kept beside "));
        Assert.That(await Story.ResumeAsync(), Is.False, "the server may still be at work on it");

        Time.Advance(BeyondDoubt);
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 2)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        await AssertEachOnce();
    }

    [Test]
    public async Task A_file_that_is_refused_costs_nothing_but_itself()
    {
        Fails(new FaultRule { Method = "add_attachment_to_result", Status = 413 });
        Story.Run(Failed(2).Attaching(Story.Write("shot.txt", "picture"), Story.Write("browser.log", "a log")));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 2)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Log.Of("TR0501").Text, Does.StartWith("1 attachment could not be uploaded:\n  shot.txt: "));
    }

    [Test]
    public async Task A_file_that_was_gone_before_its_test_ended_is_named()
    {
        var gone = Path.Combine(Story.Folder, "gone.txt");
        Story.Run(Failed(2).Attaching(gone));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(Log.Of("TR0501").Text, Is.EqualTo(
            $"1 attachment could not be uploaded:\n  {gone}: it could not be read when its test had ended."));
    }

    [Test]
    public async Task The_deadline_stops_the_delivery_and_keeps_what_is_left()
    {
        // The first batch waits for 50 s and is stored; the second is still waiting when the deadline passes.
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 429, RetryAfter = TimeSpan.FromSeconds(50) });
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 429, RetryAfter = TimeSpan.FromSeconds(50), From = 3, Times = FaultRule.Always });
        Story.With("delivery.deadline", "00:01:30").With("delivery.batchSize", 10);

        Story.Run(ManyPassed(Enumerable.Range(1, 40).Select(id => (long)id)));

        Assert.That(Log.Of("TR0308").Text, Is.EqualTo("The delivery took longer than delivery.deadline allows (00:01:30) and was stopped."));
        Assert.That(Log.Of("TR0302").Text, Does.StartWith("30 results did not reach TestRail. All are kept in "), "a wait that was cut short sent nothing");
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(10));
        Sandbox.Faults.Clear();
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(40).Items);
    }

    [Test]
    public async Task A_batch_that_was_stored_and_whose_answer_is_too_late_is_found_by_reading_back()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromMinutes(1) });
        var session = Story.With("delivery.deadline", "00:30:00").Begin();
        session.Record(Passed(1));
        session.Record(Failed(2));
        var completing = Task.Run(() => session.Complete(new SessionEnd(Aborted: false)));
        await WaitFor(() => Sandbox.Requests.Of("add_results_for_cases").Count > 0);
        var run = await Server.OnlyRun();
        while ((await Server.Results(run)).Count == 0)
            await Task.Delay(10);

        Time.Advance(TimeSpan.FromMinutes(6));

        Assert.That(await completing, Is.True);
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(1));
        await AssertEachOnce();
        Assert.That(Log.Codes, Is.Empty);
    }

    /// <summary>Real time: what goes on behind a session's end would be seen a moment later.</summary>
    [Test]
    public async Task An_opening_that_outlives_the_deadline_ends_with_the_session()
    {
        Story.Time = TimeProvider.System;
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromSeconds(2) });
        Story.With("delivery.deadline", "1s").Declaring(1).Run(Passed(1));
        Assert.That(Log.Of("TR0308").Text, Does.Contain("delivery.deadline"));
        var (said, requests) = (Log.Messages.Count, Sandbox.Requests.Count);

        await Task.Delay(TimeSpan.FromSeconds(2));

        Assert.That((Log.Messages.Count, Sandbox.Requests.Count), Is.EqualTo((said, requests)));
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

        File.AppendAllText(Story.Journals[0], "{\"entry\":\"recorded\",\"numb");
        await AssertResumeDelivers();
        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2, 3]));
        Assert.That(Log.Of("TR0403").Text, Does.StartWith($"1 line of the journal {Story.Journals[0]} cannot be read and was passed over: 6."));
    }

    private async Task AssertResumeDelivers()
    {
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        await AssertEachOnce();
    }

    private async Task AssertEachOnce()
    {
        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(5));
    }
}
