using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class RetryTests : StoryFixture
{
    [Test]
    public async Task A_flaky_test_passes_and_says_that_it_is_flaky_and_how_its_attempts_went()
    {
        Story.Run(Failed(1).Attempt(1), Failed(1).Attempt(2), Passed(1).Attempt(3));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(1));
        Assert.That(result.Text("elapsed"), Is.EqualTo("6s"));
        Assert.That(result.Text("comment"), Does.Contain("**Flaky**: passed at attempt 3; the others:").And.Contain("attempt 2   failed").And.Contain("Expected: 2, but was: 3"));
    }

    [TestCase("flaky", 6)]
    [TestCase("retest", 4)]
    [TestCase("comment", null)]
    public async Task A_flaky_test_has_a_status_of_its_own_where_it_is_set(string status, long? stored)
    {
        Story.With("results.statuses", new { flaky = status }).Run(Failed(1).Attempt(1), Passed(1).Attempt(2), Passed(2).Attempt(1), Failed(3).Attempt(1), Failed(3).Attempt(2));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(stored));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Server.Result(run, 3)).Number("status_id"), Is.EqualTo(5));
    }

    [Test]
    public async Task A_flaky_test_that_is_not_to_be_sent_is_not_sent_as_failed_either()
    {
        Story.With("results.statuses", new { flaky = (string?)null }).Run(Failed(1).Attempt(1), Passed(1).Attempt(2), Passed(2));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(await Story.ResumeAsync(), Is.True, "nothing is left to be sent");
    }

    [Test]
    public async Task Severity_is_failed_setup_failed_inconclusive_flaky_passed_whatever_their_statuses_are()
    {
        Story.With("results.statuses", new { flaky = "flaky", setupFailed = "blocked" });

        Story.Run(
            Passed(1), Failed(1).Attempt(1).Named("b"), Passed(1).Attempt(2).Named("b"),
            Inconclusive(2), Failed(2).Attempt(1).Named("b"), Passed(2).Attempt(2).Named("b"),
            Failed(3).Attempt(1), Passed(3).Attempt(2), NotSetUp(3).Named("b"),
            NotSetUp(7), Failed(7).Named("b"),
            Inconclusive(8), Passed(8).Named("b"), Skipped(8).Named("c"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run)).Select(result => result.Number("status_id")), Is.EqualTo([6, 4, 2, 5, 4]));
    }

    [Test]
    public async Task What_attempts_are_left_after_an_outage_come_to_the_same_result()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 403 });
        Story.With("results.retries", "all").Run(Failed(1).Attempt(1), Failed(1).Attempt(2), Passed(1).Attempt(3));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("3 results", "pending"));
        Sandbox.Faults.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True);

        Assert.That((await Server.Results(await Server.OnlyRun(), 1)).Select(result => result.Number("status_id")), Is.EqualTo([5, 5, 1]));
    }

    [Test]
    public async Task A_test_that_a_failed_set_up_kept_from_running_is_a_failed_one()
    {
        Story.Run(NotSetUp(1));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(5));
        Assert.That(result.Text("comment"), Does.StartWith("Not run: OneTimeSetUp failed"));
    }

    [Test]
    public async Task A_failed_set_up_blocks_its_tests_where_that_is_chosen_and_no_failure_of_a_test_is_hidden()
    {
        Story.With("results.statuses", new { setupFailed = "blocked" }).Run(NotSetUp(1), Failed(2), NotSetUp(3), Passed(3).Named("b"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Results(run)).Select(result => result.Number("status_id")), Is.EqualTo([2, 5, 2]));
    }
}
