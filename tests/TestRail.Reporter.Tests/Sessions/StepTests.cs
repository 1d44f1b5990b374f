using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Data rows reported as the steps of their case. The template of case 30 has steps; that of case 1 has none.</summary>
internal sealed class StepTests : StoryFixture
{
    private const long WithSteps = 30, WithoutSteps = 1;

    [Test]
    public async Task Rows_are_steps_where_the_cases_template_has_them()
    {
        Story.With("results.rowsAsSteps", true).Run(
            At(1, Passed(WithSteps).Row("1")), At(2, Failed(WithSteps).Row("2")), At(3, Skipped(WithSteps).Row("3")), Passed(WithoutSteps).Row("1"), Failed(WithoutSteps).Row("2"));

        var run = await Server.OnlyRun();
        var result = await Server.Result(run, WithSteps);
        var steps = result.GetProperty("custom_step_results").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(result.Number("status_id"), Is.EqualTo(5));
            Assert.That(steps.Select(step => step.Text("content")), Is.EqualTo(["`Test_of_30(1)` on net10.0", "`Test_of_30(2)` on net10.0", "`Test_of_30(3)` on net10.0"]));
            Assert.That(steps.Select(StatusOf), Is.EqualTo(new long?[] { 1, 5, null }));
            Assert.That(steps.Select(step => step.Text("actual")), Is.EqualTo(["passed", "```\nExpected: 2, but was: 3\n```", "```\nWaits for a new gateway\n```"]));
        });
        Assert.That((await Server.Result(run, WithoutSteps)).GetProperty("custom_step_results").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task A_flaky_row_is_a_step_of_its_own_status()
    {
        Story.With("results.rowsAsSteps", true).With("results.statuses", new { flaky = "flaky" }).Run(
            At(1, Passed(WithSteps).Row("1").Attempt(1)), At(2, Failed(WithSteps).Row("2").Attempt(1)), At(3, Passed(WithSteps).Row("2").Attempt(2)));

        var result = await Server.Result(await Server.OnlyRun(), WithSteps);
        Assert.That(result.Number("status_id"), Is.EqualTo(6));
        Assert.That(result.GetProperty("custom_step_results").EnumerateArray().Select(StatusOf), Is.EqualTo(new long?[] { 1, 6 }));
    }

    [Test]
    public async Task Of_too_many_rows_the_failed_ones_are_the_first_steps_and_the_rest_is_counted()
    {
        Story.With("results.rowsAsSteps", true)
            .Run([.. Enumerable.Range(0, 260).Select(row => At(row, row % 5 == 4 ? Failed(WithSteps).Row($"{row}") : Passed(WithSteps).Row($"{row}")))]);

        var steps = (await Server.Result(await Server.OnlyRun(), WithSteps)).GetProperty("custom_step_results").EnumerateArray().ToList();
        Assert.That(steps.Select(StatusOf), Is.EqualTo(Enumerable.Repeat<long?>(5, 52).Concat(Enumerable.Repeat<long?>(1, 148))));
        Assert.That(steps[^1].Text("content"), Is.EqualTo("… and 61 more: 0 failed, 61 passed"));
    }

    [Test]
    public async Task By_default_there_are_no_steps_and_nothing_is_asked_for_them()
    {
        Story.Run(Passed(WithSteps).Row("1"), Failed(WithSteps).Row("2"));

        Assert.That((await Server.Result(await Server.OnlyRun(), WithSteps)).GetProperty("custom_step_results").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(Sandbox.Requests.Of("get_result_fields"), Is.Empty);
    }

    [Test]
    public void Where_no_case_has_several_tests_nothing_is_asked()
    {
        Story.With("results.rowsAsSteps", true).Run(Passed(WithSteps), Failed(WithoutSteps));

        Assert.That(Sandbox.Requests.Of("get_result_fields"), Is.Empty);
    }

    private static TestResult At(int second, TestResult result) => result with { Started = result.Started.AddSeconds(second) };

    private static long? StatusOf(JsonElement step) => step.TryGetProperty("status_id", out var status) && status.ValueKind != JsonValueKind.Null ? status.GetInt64() : null;
}
