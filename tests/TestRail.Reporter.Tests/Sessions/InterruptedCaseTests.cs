using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>
/// Some results of a case arrive later than others, because a request failed. TestRail shows the status that was stored last, and it is still
/// the one that all results deserve.
/// </summary>
internal sealed class InterruptedCaseTests : StoryFixture
{
    private const int Failure = 5;

    private JumpingTime Time => (JumpingTime)Story.Time;

    [TestCase(FaultKind.DropBefore)]
    [TestCase(FaultKind.DropAfter)]
    [TestCase(FaultKind.Truncated)]
    public async Task Rows_in_doubt_do_not_hide_the_row_that_decides(FaultKind fault)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = fault });

        Separately().Run(Passed(1).Row("1"), Passed(1).Row("2"), Failed(1).Row("3"));
        await ResumeUntilDeliveredAsync();

        await AssertShownAsync(Failure, results: 3);
    }

    [Test]
    public async Task A_row_on_which_the_server_failed_does_not_hide_the_row_that_decides()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500, LargerThan = 3_000, Times = FaultRule.Always });
        Separately().Run(Inconclusive(1).Row("1") with { Message = new string('m', 4_000) }, Failed(1).Row("2"), Passed(2));
        Assert.That(Log.Of("TR0313").Text, Does.Contain("C1"));

        Sandbox.Faults.Clear();
        await ResumeUntilDeliveredAsync();

        var last = await AssertShownAsync(Failure, results: 2);
        Assert.That(last.Text("comment"), Does.Contain("1 failed, 1 inconclusive"));
    }

    [Test]
    public async Task An_attempt_on_which_the_server_failed_does_not_hide_the_last_one()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500, LargerThan = 3_000, Times = FaultRule.Always });
        Separately().With("results.retries", "all")
            .Run(Failed(1).Attempt(1) with { Message = new string('m', 4_000) }, Passed(1).Attempt(2), Passed(2));

        Sandbox.Faults.Clear();
        await ResumeUntilDeliveredAsync();

        Assert.That((await Server.Results(await Server.OnlyRun(), 1)).Select(result => result.Number("status_id") ?? 0), Is.EqualTo([1, 0]));
        Assert.That(await StatusOfAsync(1), Is.EqualTo(1));
    }

    [TestCase("worst")]
    [TestCase("all")]
    public async Task A_row_that_is_not_sent_sends_nothing_of_another_session_again(string combine)
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        Story.With("results.statuses.skipped", null).With("results.combine", combine).With("delivery.batchSize", 1).With("delivery.concurrency", 1);
        Story.Run(Passed(1).On("net8.0"));
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore, From = 2 });

        Story.Run(Failed(1).Row("1").On("net10.0"), Skipped(1).Row("2").On("net10.0"), Passed(2).On("net10.0"));
        await ResumeUntilDeliveredAsync();

        await AssertShownAsync(Failure, results: 2);
    }

    /// <summary>The first and the last result of the batch carry its reference, and both belong to one case.</summary>
    [Test]
    public async Task The_files_of_rows_whose_answer_was_lost_are_at_their_rows()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropAfter });

        Story.With("results.combine", "all").Run(
            Passed(1).Row("1"),
            Inconclusive(1).Row("2").Attaching(Story.Write("two.txt", "2")),
            Failed(1).Row("3").Attaching(Story.Write("three.txt", "3")));

        var stored = await Server.Results(await Server.OnlyRun(), 1);
        Assert.That(stored.Select(result => result.GetProperty("attachment_ids").GetArrayLength()), Is.EqualTo([0, 1, 1]), Log.Text);
        Assert.That(Log.Messages[^1].Text, Does.StartWith("DELIVERED: 3 accepted, 0 rejected, 0 pending, 0 unconfirmed, 2 attachments."));
    }

    [Test]
    public async Task A_closed_run_costs_no_result_whatever_code_TestRail_answers_with()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = "This operation is not allowed. The test run is already completed." });

        Story.Run(Passed(1), Failed(2));

        Assert.That(Log.Codes, Does.Contain("TR0213").And.Not.Contain("TR0301"));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("2 results", "pending"));
        await ResumeUntilDeliveredAsync();
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    /// <summary>Each request contains two rows, and the next one is sent after it.</summary>
    private Story Separately() => Story.With("results.combine", "all").With("delivery.batchSize", 2).With("delivery.concurrency", 1);

    private async Task ResumeUntilDeliveredAsync()
    {
        for (var round = 0; round < 5; round++)
        {
            if (await Story.ResumeAsync())
                return;
            Time.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Fail(Log.Text);
    }

    private async Task<System.Text.Json.JsonElement> AssertShownAsync(int status, int results)
    {
        Assert.That(await StatusOfAsync(1), Is.EqualTo(status), "what TestRail shows");
        var stored = await Server.Results(await Server.OnlyRun(), 1);
        Assert.That(stored, Has.Count.EqualTo(results));
        return stored[^1];
    }

    private async Task<long?> StatusOfAsync(long @case)
    {
        var shown = (await Server.Tests(await Server.OnlyRun())).Single(test => test.Number("case_id") == @case);
        return shown.Number("status_id");
    }
}
