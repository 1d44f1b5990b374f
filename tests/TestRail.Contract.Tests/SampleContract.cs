using System.Text.Json.Nodes;
using TestRail.Client.Plans;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>With the state of the vendor's samples, the sandbox returns the vendor's samples, value by value.</summary>
internal sealed class SampleContract : ContractFixture
{
    [Test]
    public async Task The_samples_of_get_run_and_get_plan_come_out_of_the_sandbox()
    {
        var plan = await FillPlan();

        await Api.GetPlanAsync(plan.Id);
        var asked = Wire.Last.Answer!;
        await Api.GetRunAsync(81);

        AssertHolds(Wire.Last.Answer!, Vendor.Sample("Runs/get_run.json"));
        // The sample leaves the second run out but includes it in the plan's counters.
        asked["entries"]![0]!["runs"]!.AsArray().RemoveAt(1);
        AssertHolds(asked, Vendor.Sample("Plans/get_plan.json"));
    }

    [Test]
    [Line("get_results: 250 at most")]
    public async Task The_samples_of_get_results_and_add_results_for_cases_come_out_of_the_sandbox()
    {
        await Api.AddRunAsync(1, new AddRun { SuiteId = 1 });
        Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(1393851801));

        await Api.AddResultsForCasesAsync(1, new AddResultsForCases { Results = [VendorResult with { CaseId = 1 }] });
        AssertHolds(Wire.Last.Answer!, Vendor.Sample("Results/add_results_for_cases.json"));

        var more = Enumerable.Repeat(new AddResultToCase { CaseId = 1, StatusId = 1 }, 250);
        await Api.AddResultsForCasesAsync(1, new AddResultsForCases { Results = [.. more] });
        await Api.GetResultsAsync(1);

        // The sample is for test 131071 and shows one of its 250 results.
        var sample = Vendor.Sample("Results/get_results.json").AsObject();
        sample["_links"]!["next"] = "/api/v2/get_results/1&limit=250&offset=250";
        sample.Remove("results");
        AssertHolds(Wire.Last.Answer!, sample);
    }

    [Test]
    [Line("get_runs: 250 at most")]
    public async Task The_sample_of_get_runs_comes_out_of_the_sandbox()
    {
        for (var number = 1; number <= 251; number++)
            await Api.AddRunAsync(1, new AddRun { SuiteId = 1, Name = $"Test run {number}", IncludeAll = false });

        await Api.GetRunsAsync(1);

        // The link on the page names get_cases by mistake.
        var sample = Vendor.Sample("Runs/get_runs.json").AsObject();
        sample["_links"]!["next"] = "/api/v2/get_runs/1&limit=250&offset=250";
        sample.Remove("runs");
        AssertHolds(Wire.Last.Answer!, sample);
        Assert.That((string?)Wire.Last.Answer!["runs"]![0]!["name"], Is.EqualTo("Test run 251"));
    }

    [Test]
    public async Task The_sample_of_get_case_fields_comes_out_of_the_sandbox()
    {
        await Api.GetCaseFieldsAsync();

        AssertHolds(Wire.Last.Answer!, Vendor.Sample("CaseFields/get_case_fields.json"));
    }

    private static readonly AddResultToCase VendorResult = new()
    {
        CaseId = 1,
        StatusId = 5,
        Comment = "This test failed: ..",
        Elapsed = "5m",
        Defects = "TR-1",
        Version = "1.0RC1",
        AssignedToId = 1,
        Custom = { ["custom_step_results"] = new JsonArray() },
    };

    /// <summary>Checks that the reply has each value of the sample. GUIDs and the server's address are not compared.</summary>
    private static void AssertHolds(JsonNode answer, JsonNode sample) => Assert.That(string.Join('\n', Differences(sample, answer, "$")), Is.Empty);

    private static IEnumerable<string> Differences(JsonNode? sample, JsonNode? answer, string path) => (sample, answer) switch
    {
        (JsonObject one, JsonObject other) => one.SelectMany(each => Differences(each.Value, other[each.Key], $"{path}.{each.Key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count =>
            one.SelectMany((each, index) => Differences(each, other[index], $"{path}[{index}]")),
        _ when JsonNode.DeepEquals(Comparable(sample), Comparable(answer)) => [],
        _ => [$"{path} is {answer?.ToJsonString() ?? "null"}, on the page {sample?.ToJsonString() ?? "null"}"],
    };

    private static JsonNode? Comparable(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text)
        ? Guid.TryParse(text, out _) || text == ".." ? "(an id)" : text[Math.Max(0, text.IndexOf("index.php?/", StringComparison.Ordinal))..]
        : node;

    /// <summary>Creates plan 80 with runs 81 and 82. Their tests have the statuses that the sample counts.</summary>
    private async Task<Plan> FillPlan()
    {
        for (var id = 1; id < 80; id++)
            await Api.AddPlanAsync(1, new AddPlan { Name = "Before" });
        var plan = await Api.AddPlanAsync(1, new AddPlan { Name = "System test", MilestoneId = 7 });
        await Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry
        {
            SuiteId = 4,
            IncludeAll = false,
            CaseIds = [401, 402, 403, 404, 405, 406, 407, 408],
            ConfigIds = [2, 3, 6],
            Runs = [new AddPlanEntryRun { ConfigIds = [2, 6], AssignedToId = 6, Refs = "SAN-1" }, new AddPlanEntryRun { ConfigIds = [3, 6] }],
        });
        await Set(81, 1, 1, 5, 5, 4);
        await Set(82, 1, 1, 1, 2, 2);
        return plan;
    }

    private Task Set(long run, params long[] statuses) => Api.AddResultsForCasesAsync(run, new AddResultsForCases
    {
        Results = [.. statuses.Select((status, index) => new AddResultToCase { CaseId = 401 + index, StatusId = status })],
    });
}
