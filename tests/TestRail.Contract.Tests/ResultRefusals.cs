using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>Results that TestRail rejects, with its error messages. A rejected batch stores nothing.</summary>
internal sealed class ResultRefusals : ContractFixture
{
    private static readonly AddResultToCase Good = new() { CaseId = 1, StatusId = 1 };

    [TestCaseSource(nameof(Batches))]
    [Line("add_results_for_cases: all cases are of the run")]
    [Line("add_results_for_cases: one of status, comment and assignee")]
    public async Task A_batch_with_one_bad_result_stores_none(AddResultToCase bad, string said)
    {
        var run = await World.RunAsync();

        var refusal = Refusal(() => Api.AddResultsForCasesAsync(run.Id, new AddResultsForCases { Results = [Good, bad, Good] }));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(refusal, Is.EqualTo(said));
            Assert.That(await Api.GetResultsForRunAsync(run.Id), Is.Empty);
        });
    }

    [Test]
    [Line("add_results: all tests are of the run")]
    public async Task A_batch_of_tests_names_the_test_that_is_not_in_the_run()
    {
        var run = await World.RunAsync();

        var refusal = Refusal(() => Api.AddResultsAsync(run.Id, new AddResults
        {
            Results = [new AddResultToTest { TestId = 1, StatusId = 1 }, new AddResultToTest { TestId = 45, StatusId = 1 }],
        }));

        Assert.That(refusal, Is.EqualTo("Field :results contains one or more invalid results (test T45 unknown or not part of the test run)"));
    }

    [Test]
    [Line("add_results: one of status, comment and assignee")]
    public async Task A_batch_of_tests_needs_a_status_a_comment_or_an_assignee_of_each()
    {
        var run = await World.RunAsync();

        var refusal = Refusal(() => Api.AddResultsAsync(run.Id, new AddResults
        {
            Results = [new AddResultToTest { TestId = 1, StatusId = 1 }, new AddResultToTest { TestId = 1, Version = "1.0" }],
        }));

        Assert.That(
            refusal, Is.EqualTo("Field :results contains one or more invalid results (one of Status ID, Assigned To or Comment is required)"));
    }

    [Test]
    public async Task An_empty_batch_is_refused()
    {
        var run = await World.RunAsync();

        Assert.That(
            Refusal(() => Api.AddResultsForCasesAsync(run.Id, new AddResultsForCases { Results = [] })),
            Is.EqualTo("Field :results cannot be empty (one result is required)"));
    }

    [Test]
    public async Task A_case_outside_the_run_is_no_test_case_of_it()
    {
        var run = await World.RunAsync();

        Assert.That(
            Refusal(() => Api.AddResultForCaseAsync(run.Id, 4, new AddResult { StatusId = 1 })),
            Is.EqualTo("No (active) test found for the run/case combination."));
    }

    [TestCase("0s"), TestCase("1.5s"), TestCase("5"), TestCase("")]
    public async Task A_time_span_of_no_whole_unit_is_refused(string elapsed)
    {
        await World.RunAsync();

        Assert.That(
            Refusal(() => Api.AddResultAsync(1, new AddResult { StatusId = 1, Elapsed = elapsed })),
            Is.EqualTo("Field :elapsed is not in a valid time span format."));
    }

    [Test]
    [Line("add_result: Untested is not allowed")]
    public async Task Untested_is_no_status_of_a_result()
    {
        await World.RunAsync();

        Assert.That(
            Refusal(() => Api.AddResultAsync(1, new AddResult { StatusId = 3 })), Is.EqualTo("Field :status_id uses an invalid status (Untested)."));
    }

    private static IEnumerable<TestCaseData> Batches() =>
    [
        Case(Good with { CaseId = 4 }, "Field :results contains one or more invalid results (case C4 unknown or not part of the test run)"),
        Case(Good with { CaseId = 99 }, "Field :results contains one or more invalid results (case C99 unknown or not part of the test run)"),
        Case(
            new AddResultToCase { CaseId = 1, Elapsed = "5m" },
            "Field :results contains one or more invalid results (one of Status ID, Assigned To or Comment is required)"),
        Case(Good with { StatusId = 3 }, "Field :results.status_id uses an invalid status (Untested)."),
        Case(Good with { Elapsed = "0s" }, "Field :results.elapsed is not in a valid time span format."),
        Case(Good with { AssignedToId = 99 }, "Field :results.assignedto_id is not a valid user."),
    ];

    private static TestCaseData Case(AddResultToCase bad, string said) => new TestCaseData(bad, said).SetArgDisplayNames(said);

    private static string? Refusal(Func<Task> call) => Assert.ThrowsAsync<TestRailException>(call)!.Reason;
}
