using System.Text.Json.Nodes;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The page of results: its examples, and its rules for batches.</summary>
internal sealed class ResultsContract : ContractFixture
{
    private const string Steps = "custom_step_results";

    [TestCase(true, TestName = "The example of add_result is sent as it stands and stored, steps and all")]
    [TestCase(false, TestName = "add_result_for_case takes the same fields as add_result")]
    public async Task The_example_of_add_result_is_stored(bool ofTest)
    {
        var run = await World.RunAsync();
        var example = new AddResult
        {
            StatusId = 5,
            Comment = "This test failed",
            Elapsed = "15s",
            Defects = "TR-7",
            Version = "1.0 RC1 build 3724",
            Custom =
            {
                [Steps] = new JsonArray(
                    new JsonObject { ["content"] = "Step 1", ["expected"] = "Expected Result 1", ["actual"] = "Actual Result 1", ["status_id"] = 1 },
                    new JsonObject { ["content"] = "Step 2", ["expected"] = "Expected Result 2", ["actual"] = "Actual Result 2", ["status_id"] = 2 }),
            },
        };

        // Case 1 has the template Steps.
        var added = await (ofTest ? Api.AddResultAsync(1, example) : Api.AddResultForCaseAsync(run.Id, 1, example));
        AssertSent("Results/add_result.request.json");

        var stored = (await Api.GetResultsAsync(1)).Single();
        var sample = Vendor.Sample("Results/add_result.request.json");
        Assert.Multiple(() =>
        {
            Assert.That(Arrival.Problems(sample, added), Is.Empty);
            Assert.That(Arrival.Problems(sample, stored), Is.Empty);
            Assert.That(stored.TestId, Is.EqualTo(1));
        });
    }

    [Test]
    [Line("add_results.results")]
    [Line("add_results: in the order of the request")]
    public async Task The_example_of_add_results_is_answered_in_the_order_of_the_request()
    {
        await Api.AddRunAsync(1, new AddRun { SuiteId = 4 });

        var added = await Api.AddResultsAsync(1, new AddResults
        {
            Results =
            [
                new AddResultToTest { TestId = 101, StatusId = 5, Comment = "This test failed", Defects = "TR-7" },
                new AddResultToTest { TestId = 102, StatusId = 1, Comment = "This test passed", Elapsed = "5m", Version = "1.0 RC1" },
                new AddResultToTest { TestId = 101, AssignedToId = 5, Comment = "Assigned this test to Joe" },
            ],
        });

        AssertSent("Results/add_results.request.json");
        AssertSampleBatch(added, Vendor.Sample("Results/add_results.request.json"), "test_id");
        Assert.That(added.Select(result => result.TestId), Is.EqualTo(new[] { 101, 102, 101 }));
        await AssertAssigned(101);
    }

    [Test]
    [Line("add_results_for_cases.results")]
    [Line("add_results_for_cases: in the order of the request")]
    public async Task The_example_of_add_results_for_cases_is_answered_in_the_order_of_the_request()
    {
        await Api.AddRunAsync(1, new AddRun { SuiteId = 1 });

        var added = await Api.AddResultsForCasesAsync(1, new AddResultsForCases
        {
            Results =
            [
                new AddResultToCase { CaseId = 1, StatusId = 5, Comment = "This test failed", Defects = "TR-7" },
                new AddResultToCase { CaseId = 2, StatusId = 1, Comment = "This test passed", Elapsed = "5m", Version = "1.0 RC1" },
                new AddResultToCase { CaseId = 1, AssignedToId = 5, Comment = "Assigned this test to Joe" },
            ],
        });

        AssertSent("Results/add_results_for_cases.request.json");
        AssertSampleBatch(added, Vendor.Sample("Results/add_results_for_cases.request.json"), "case_id");
        Assert.That(added.Select(result => result.TestId), Is.EqualTo(new[] { 1, 2, 1 }));
        await AssertAssigned(1);
    }

    [TestCaseSource(nameof(Fields))]
    public async Task A_field_that_is_sent_is_stored(string method, string key, string value, AddResult result)
    {
        var run = await World.RunAsync();
        await (method == "add_result" ? Api.AddResultAsync(1, result) : Api.AddResultForCaseAsync(run.Id, 1, result));

        var stored = (await Api.GetResultsAsync(1)).Single();

        Assert.Multiple(() =>
        {
            Assert.That(Wire.Last.Answer!["results"]![0]![key]!.ToJsonString(), Is.EqualTo(value));
            Assert.That(Arrival.Problems(JsonNode.Parse(value), Arrival.Property(typeof(Result), key)!.GetValue(stored)), Is.Empty);
        });
    }

    [Test]
    public async Task A_mere_comment_and_a_mere_assignment_leave_the_status_of_the_test()
    {
        await World.RunAsync();
        await Api.AddResultAsync(1, new AddResult { StatusId = 1 });

        var comment = await Api.AddResultAsync(1, new AddResult { Comment = "Seen" });
        var assignment = await Api.AddResultAsync(1, new AddResult { AssignedToId = 6 });

        var test = await Api.GetTestAsync(1);
        Assert.Multiple(() =>
        {
            Assert.That(comment.StatusId, Is.Null);
            Assert.That(assignment.StatusId, Is.Null);
            Assert.That(test.StatusId, Is.EqualTo(1));
            Assert.That(test.AssignedToId, Is.EqualTo(6));
        });
    }

    [Test]
    public async Task A_test_has_the_status_of_its_newest_result_and_the_run_counts_it_once()
    {
        var run = await World.RunAsync();

        foreach (var status in new long[] { 5, 4, 1, 6 })
            await Api.AddResultAsync(1, new AddResult { StatusId = status });

        var counted = await Api.GetRunAsync(run.Id);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Api.GetTestAsync(1)).StatusId, Is.EqualTo(6));
            Assert.That(counted.CustomStatus1Count, Is.EqualTo(1));
            Assert.That(counted.UntestedCount, Is.EqualTo(2));
            Assert.That(counted.PassedCount + counted.FailedCount + counted.RetestCount, Is.Zero);
        });
    }

    private static IEnumerable<TestCaseData> Fields() =>
        from method in new[] { "add_result", "add_result_for_case" }
        from field in new (string Key, string Value, AddResult Result)[]
        {
            ("status_id", "5", new AddResult { StatusId = 5 }),
            ("comment", "\"This test failed\"", new AddResult { Comment = "This test failed" }),
            ("version", "\"1.0 RC1\"", new AddResult { StatusId = 1, Version = "1.0 RC1" }),
            ("elapsed", "\"1m 45s\"", new AddResult { StatusId = 1, Elapsed = "1m 45s" }),
            ("defects", "\"TR-1, TR-2\"", new AddResult { StatusId = 5, Defects = "TR-1, TR-2" }),
            ("assignedto_id", "5", new AddResult { AssignedToId = 5 }),
        }
        select new TestCaseData(method, field.Key, field.Value, field.Result).SetArgDisplayNames(method, field.Key).Proves($"{method}.{field.Key}");

    private static void AssertSampleBatch(IReadOnlyList<Result> added, JsonNode sample, string idKey)
    {
        var sent = sample["results"]!.AsArray();
        foreach (var result in sent)
            result!.AsObject().Remove(idKey);
        Assert.Multiple(() =>
        {
            Assert.That(Arrival.Problems(sent, added), Is.Empty);
            Assert.That(added.Select(result => result.Id), Is.EqualTo(new[] { 1, 2, 3 }));
        });
    }

    /// <summary>Checks a test that the batch contains twice: failed, then assigned.</summary>
    private async Task AssertAssigned(long test)
    {
        var seen = await Api.GetTestAsync(test);
        Assert.That((seen.StatusId, seen.AssignedToId), Is.EqualTo(((long?)5, (long?)5)));
    }
}
