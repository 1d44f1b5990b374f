using System.Text.Json.Nodes;
using TestRail.Client.Cases;
using TestRail.Client.Plans;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class BodyTests
{
    [Test]
    public Task A_new_run_is_written_as_on_the_vendors_page() => Sends(
        api => api.AddRunAsync(1, new AddRun
        {
            SuiteId = 1,
            Name = "This is a new test run",
            AssignedToId = 5,
            Refs = "SAN-1, SAN-2",
            IncludeAll = false,
            CaseIds = [1, 2, 3, 4, 7, 8],
        }),
        """{"suite_id":1,"name":"This is a new test run","assignedto_id":5,"refs":"SAN-1, SAN-2","include_all":false,"case_ids":[1,2,3,4,7,8]}""");

    [Test]
    public Task A_selection_is_replaced_as_on_the_vendors_page() => Sends(
        api => api.UpdateRunAsync(1, new UpdateRun { IncludeAll = false, CaseIds = [1, 2, 3, 5, 8] }),
        """{"include_all":false,"case_ids":[1,2,3,5,8]}""");

    [Test]
    public Task A_new_plan_entry_is_written_as_on_the_vendors_page() => Sends(
        api => api.AddPlanEntryAsync(1, new AddPlanEntry
        {
            SuiteId = 1,
            AssignedToId = 1,
            IncludeAll = true,
            ConfigIds = [1, 2, 4, 5, 6],
            Runs =
            [
                new AddPlanEntryRun { IncludeAll = false, CaseIds = [1, 2, 3], ConfigIds = [2, 5] },
                new AddPlanEntryRun { IncludeAll = false, CaseIds = [1, 2, 3, 5, 8], AssignedToId = 2, ConfigIds = [2, 6] },
            ],
        }),
        """
        {"suite_id":1,"assignedto_id":1,"include_all":true,"config_ids":[1,2,4,5,6],"runs":[
          {"include_all":false,"case_ids":[1,2,3],"config_ids":[2,5]},
          {"include_all":false,"case_ids":[1,2,3,5,8],"assignedto_id":2,"config_ids":[2,6]}]}
        """);

    [Test]
    public Task A_new_plan_is_written_as_on_the_vendors_page() => Sends(
        api => api.AddPlanAsync(1, new AddPlan
        {
            Name = "System test",
            Entries =
            [
                new AddPlanEntry { SuiteId = 1, Name = "Custom run name", AssignedToId = 1 },
                new AddPlanEntry { SuiteId = 1, IncludeAll = false, CaseIds = [1, 2, 3, 5] },
            ],
        }),
        """
        {"name":"System test","entries":[
          {"suite_id":1,"name":"Custom run name","assignedto_id":1},
          {"suite_id":1,"include_all":false,"case_ids":[1,2,3,5]}]}
        """);

    [Test]
    public Task Step_results_are_written_as_on_the_vendors_page() => Sends(
        api => api.AddResultAsync(1, new AddResult
        {
            StatusId = 5,
            Comment = "This test failed",
            Elapsed = "15s",
            Defects = "TR-7",
            Version = "1.0 RC1 build 3724",
            Custom =
            {
                ["custom_step_results"] = new JsonArray(
                    new JsonObject { ["content"] = "Step 1", ["expected"] = "Expected Result 1", ["actual"] = "Actual Result 1", ["status_id"] = 1 },
                    new JsonObject { ["content"] = "Step 2", ["expected"] = "Expected Result 2", ["actual"] = "Actual Result 2", ["status_id"] = 2 }),
            },
        }),
        """
        {"status_id":5,"comment":"This test failed","elapsed":"15s","defects":"TR-7","version":"1.0 RC1 build 3724","custom_step_results":[
          {"content":"Step 1","expected":"Expected Result 1","actual":"Actual Result 1","status_id":1},
          {"content":"Step 2","expected":"Expected Result 2","actual":"Actual Result 2","status_id":2}]}
        """);

    [Test]
    public Task Results_of_tests_are_written_as_on_the_vendors_page() => Sends(
        api => api.AddResultsAsync(1, new AddResults
        {
            Results =
            [
                new AddResultToTest { TestId = 101, StatusId = 5, Comment = "This test failed", Defects = "TR-7" },
                new AddResultToTest { TestId = 102, StatusId = 1, Comment = "This test passed", Elapsed = "5m", Version = "1.0 RC1" },
                new AddResultToTest { TestId = 101, AssignedToId = 5, Comment = "Assigned this test to Joe" },
            ],
        }),
        """
        {"results":[
          {"test_id":101,"status_id":5,"comment":"This test failed","defects":"TR-7"},
          {"test_id":102,"status_id":1,"comment":"This test passed","elapsed":"5m","version":"1.0 RC1"},
          {"test_id":101,"assignedto_id":5,"comment":"Assigned this test to Joe"}]}
        """, "[]");

    [Test]
    public Task Results_of_cases_are_written_as_on_the_vendors_page() => Sends(
        api => api.AddResultsForCasesAsync(1, new AddResultsForCases
        {
            Results =
            [
                new AddResultToCase { CaseId = 1, StatusId = 5, Comment = "This test failed", Defects = "TR-7" },
                new AddResultToCase { CaseId = 2, StatusId = 1, Comment = "This test passed", Elapsed = "5m", Version = "1.0 RC1" },
                new AddResultToCase { CaseId = 1, AssignedToId = 5, Comment = "Assigned this test to Joe", Custom = { ["custom_browser"] = 3 } },
            ],
        }),
        """
        {"results":[
          {"case_id":1,"status_id":5,"comment":"This test failed","defects":"TR-7"},
          {"case_id":2,"status_id":1,"comment":"This test passed","elapsed":"5m","version":"1.0 RC1"},
          {"case_id":1,"assignedto_id":5,"comment":"Assigned this test to Joe","custom_browser":3}]}
        """, "[]");

    [Test]
    public Task What_an_update_leaves_alone_is_absent_and_what_it_clears_is_null() => Sends(
        api => api.UpdateRunAsync(1, new UpdateRun
        {
            Description = null,
            MilestoneId = null,
            AssignedToId = 5,
            DueOn = DateTimeOffset.FromUnixTimeSeconds(1393845644),
        }),
        """{"description":null,"milestone_id":null,"assignedto_id":5,"due_on":1393845644}""");

    [Test]
    public Task An_update_that_changes_nothing_is_an_empty_object() =>
        Sends(api => api.UpdatePlanEntryAsync(1, "e", new UpdatePlanEntry()), "{}");

    [Test]
    public Task A_new_case_carries_its_custom_fields_beside_the_others() => Sends(
        api => api.AddCaseAsync(1, new AddCase
        {
            Title = "Adds \"two\" <items>",
            Custom = { ["custom_automation_id"] = "Shop.CartTests.Adds", ["custom_tags"] = new JsonArray(1, 2), ["custom_preconds"] = null },
        }),
        """{"title":"Adds \"two\" <items>","custom_automation_id":"Shop.CartTests.Adds","custom_tags":[1,2],"custom_preconds":null}""");

    [Test]
    public async Task Text_is_sent_as_it_is_rather_than_escaped()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""));
        using var client = server.Client();

        await client.Api.AddResultAsync(1, new AddResult { Comment = "Čas <>c__DisplayClass1_0 + 'x' 世界" });

        Assert.That(server.Requests.Single().Text, Is.EqualTo("""{"comment":"Čas <>c__DisplayClass1_0 + 'x' 世界"}"""));
    }

    private static async Task Sends(Func<ITestRailApi, Task> call, string expected, string reply = """{"id":1}""")
    {
        await using var server = new WireServer(_ => WireReply.Json(reply));
        using var client = server.Client();

        await call(client.Api);

        var sent = server.Requests.Single().Json;
        Assert.That(JsonNode.DeepEquals(sent, JsonNode.Parse(expected)), () => $"Sent: {sent!.ToJsonString()}");
    }
}
