using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>One response is lost, delayed or an error. Every result and file is still stored exactly once.</summary>
internal sealed class LostAnswerTests : OutageFixture
{
    [Test]
    public async Task Without_a_time_to_settle_a_server_error_leaves_the_batch_in_doubt_until_it_is_quiet()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500 });
        Story.With("delivery.settle", "never").Run(Passed(1), Failed(2));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("2 results", "unconfirmed", Story.Journals[0]));
        Assert.That(Log.Of("TR0309").Text, Facts.InOrder("10 minutes."));

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
        Assert.That(Story.Entries().OfType<BatchAccepted>().Count(), Is.EqualTo(1));
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
        Assert.That(Log.Messages.Select(message => message.Text), Has.Some.Matches(Facts.InOrder("Trying again", "5 minutes.")));
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
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 3 accepted, 0 rejected, 0 pending, 0 unconfirmed, 1 attachment."));
    }

    [Test]
    public async Task A_file_whose_upload_was_interrupted_is_uploaded_by_the_next_delivery()
    {
        Fails(new FaultRule { Method = "add_attachment_to_result", Kind = FaultKind.DropBefore });
        Story.With("delivery.settle", "never").Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")));
        Assert.That(Log.Of("TR0502").Text, Facts.InOrder("1 attachment", "pending", Story.Journals[0]));
        Assert.That(await Story.ResumeAsync(), Is.False, "the server may still be at work on it");

        Time.Advance(BeyondDoubt);
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 2)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1));
        await AssertEachOnce();
    }

    [Test]
    public async Task A_file_of_a_result_in_a_closed_run_is_given_up_when_the_configuration_names_another_run()
    {
        Fails(new FaultRule { Method = "add_attachment_to_result", Kind = FaultKind.DropBefore });
        Story.With("delivery.settle", "never").Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });
        Time.Advance(BeyondDoubt);
        Assert.That(await Story.ResumeAsync(), Is.False);
        Assert.That(Log.Codes, Does.Contain("TR0213"));

        Story.With("run.id", (await Server.Post("add_run/1", new { name = "Other" })).Number("id"));
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(Log.Of("TR0501").Text, Does.Contain("shot.txt: ").And.Contain("closed"));
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 2 accepted"));
        Assert.That(Story.Survey().Single().State, Is.EqualTo(JournalStatus.Finished));
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
    public async Task A_batch_that_was_stored_and_whose_answer_is_too_late_is_found_by_reading_back()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromHours(1) });
        var session = Story.With("delivery.deadline", "00:30:00").Begin();
        session.Record(Passed(1));
        session.Record(Failed(2));
        var completing = Task.Run(() => session.Complete(new SessionEnd(Aborted: false)));
        await WaitFor(() => Sandbox.Requests.Of("add_results_for_cases").Count > 0);
        var run = await Server.OnlyRun();
        while ((await Server.Results(run)).Count == 0)
            await Task.Delay(10);

        // A request with results may take half of the deadline.
        Time.Advance(TimeSpan.FromMinutes(16));

        Assert.That(await completing, Is.True);
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(1));
        await AssertEachOnce();
        Assert.That(Log.Codes, Is.Empty);
    }
}
