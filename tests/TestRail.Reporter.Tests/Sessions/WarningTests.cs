using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Tests that ran and ended with a warning.</summary>
internal sealed class WarningTests : StoryFixture
{
    [Test]
    public async Task A_test_that_warns_has_passed_and_its_comment_has_the_warning()
    {
        Story.Run(Warned(1));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(1));
        Assert.That(result.Text("comment"), Does.Contain("Slower than yesterday"));
        Assert.That(result.Text("elapsed"), Is.EqualTo("2s"));
    }

    [TestCase("warning", "retest", 4)]
    [TestCase("passed", "flaky", 6)]
    public async Task Its_status_is_that_of_a_pass_unless_it_has_its_own(string verdict, string status, long id)
    {
        Story.With("results.statuses", new Dictionary<string, string> { [verdict] = status }).Run(Warned(1));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("status_id"), Is.EqualTo(id));
    }

    [Test]
    public async Task A_warning_decides_over_a_pass_and_a_failure_over_a_warning()
    {
        Story.Run(Passed(1).Row("1"), Warned(1).Row("2"), Skipped(1).Row("3"), Warned(2).Row("1"), Failed(2).Row("2"), Warned(3).Row("1"), Inconclusive(3).Row("2"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Text("comment"), Does.Contain("1 warned, 1 passed, 1 skipped").And.Contain("Slower than yesterday"));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(5));
        Assert.That((await Server.Result(run, 3)).Number("status_id"), Is.EqualTo(4));
    }

    [Test]
    public async Task A_warning_after_a_failed_attempt_is_flaky()
    {
        Story.With("results.statuses", new { flaky = "retest", warning = "blocked" }).Run(Warned(1).LastAttempt(2), Warned(2));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(4));
        Assert.That((await Server.Result(run, 1)).Text("comment"), Does.Contain("**Flaky**: warned at attempt 2"));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_warning_in_a_later_session_after_a_failure_is_flaky()
    {
        Story.With("run.key", "together").With("results.statuses", new { flaky = "retest" });
        Story.Run(Failed(1));
        Story.Run(Warned(1));

        Assert.That((await Server.Results(await Server.OnlyRun(), 1))[^1].Number("status_id"), Is.EqualTo(4));
    }

    [Test]
    public void The_report_counts_warnings()
    {
        Story.Run(Warned(1), Passed(2));

        using var report = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Story.Reports.Single()));
        Assert.That(report.RootElement.GetProperty("tests").Number("warning"), Is.EqualTo(1));
        Assert.That(report.RootElement.GetProperty("results")[0].Text("outcome"), Is.EqualTo("warning"));
        Assert.That(report.RootElement.GetProperty("results")[0].Text("status"), Is.EqualTo("passed"));
    }
}
