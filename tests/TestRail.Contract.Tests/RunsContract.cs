using System.Text.Json.Nodes;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The page of runs: its examples, and each field of a request.</summary>
internal sealed class RunsContract : ContractFixture
{
    [Test]
    [Line("add_run.case_ids"), Line("add_run.include_all")]
    public async Task The_example_of_add_run_is_sent_as_it_stands_and_opens_that_run()
    {
        var run = await Api.AddRunAsync(1, new AddRun
        {
            SuiteId = 1,
            Name = "This is a new test run",
            AssignedToId = 5,
            Refs = "SAN-1, SAN-2",
            IncludeAll = false,
            CaseIds = [1, 2, 3, 4, 7, 8],
        });

        AssertSent("Runs/add_run.request.json");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await CasesOf(run), Is.EqualTo(new[] { 1, 2, 3, 4, 7, 8 }));
            Assert.That(run, Has.Property(nameof(Run.Name)).EqualTo("This is a new test run")
                .And.Property(nameof(Run.SuiteId)).EqualTo(1)
                .And.Property(nameof(Run.AssignedToId)).EqualTo(5)
                .And.Property(nameof(Run.Refs)).EqualTo("SAN-1, SAN-2")
                .And.Property(nameof(Run.IncludeAll)).False
                .And.Property(nameof(Run.UntestedCount)).EqualTo(6));
        });
    }

    [Test]
    [Line("update_run.description"), Line("update_run.include_all")]
    [Line("update_run: partial updates")]
    public async Task The_first_example_of_update_run_takes_every_case()
    {
        var run = await World.RunAsync();

        var changed = await Api.UpdateRunAsync(run.Id, new UpdateRun { Description = "A description for the test run", IncludeAll = true });

        AssertSent("Runs/update_run.request.json");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(changed.Description, Is.EqualTo("A description for the test run"));
            Assert.That(changed.IncludeAll);
            Assert.That(changed.Name, Is.EqualTo(run.Name), "Partial updates are supported.");
            Assert.That(await CasesOf(run), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
        });
    }

    [Test]
    [Line("update_run.case_ids")]
    public async Task The_second_example_of_update_run_replaces_the_selection()
    {
        var run = await World.RunAsync();

        var changed = await Api.UpdateRunAsync(run.Id, new UpdateRun { IncludeAll = false, CaseIds = [1, 2, 3, 5, 8] });

        AssertSent("Runs/update_run.selection.request.json");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(changed.IncludeAll, Is.False);
            Assert.That(await CasesOf(run), Is.EqualTo(new[] { 1, 2, 3, 5, 8 }));
        });
    }

    [TestCaseSource(nameof(Fields))]
    public async Task A_field_that_is_sent_is_stored(Func<ITestRailApi, Task<Run>> send, string key, string value)
    {
        await World.RunAsync();

        var stored = await Api.GetRunAsync((await send(Api)).Id);

        Assert.Multiple(() =>
        {
            Assert.That(Wire.Last.Answer![key]!.ToJsonString(), Is.EqualTo(value));
            Assert.That(Arrival.Problems(JsonNode.Parse(value), Arrival.Property(typeof(Run), key)!.GetValue(stored)), Is.Empty);
        });
    }

    [TestCase("description"), TestCase("milestone_id"), TestCase("refs")]
    public async Task A_field_that_is_sent_as_null_is_cleared(string key)
    {
        var run = await World.RunAsync();

        await Api.UpdateRunAsync(run.Id, key switch
        {
            "description" => new UpdateRun { Description = null },
            "milestone_id" => new UpdateRun { MilestoneId = null },
            _ => new UpdateRun { Refs = null },
        });

        Assert.Multiple(() =>
        {
            Assert.That(Server.Requests.All[^1].Body, Is.EqualTo($$"""{"{{key}}":null}"""));
            Assert.That(Wire.Last.Answer!.AsObject().ContainsKey(key));
            Assert.That(Wire.Last.Answer![key], Is.Null);
        });
    }

    [Test]
    [Line("delete_run: soft=0 deletes")]
    public async Task A_deletion_that_says_it_is_not_soft_deletes()
    {
        var run = await World.RunAsync();

        var (status, answer) = await Post($"delete_run/{run.Id}&soft=0");

        Assert.Multiple(() =>
        {
            Assert.That((status, answer), Is.EqualTo((200, (JsonNode?)null)));
            Assert.ThrowsAsync<TestRailException>(() => Api.GetRunAsync(run.Id));
        });
    }

    [Test]
    [Line("add_run: include_all is true by default")]
    public async Task A_run_includes_every_case_by_default()
    {
        var run = await Api.AddRunAsync(1, new AddRun { SuiteId = 1 });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Server.Requests.Of("add_run").Single().Body, Is.EqualTo("""{"suite_id":1}"""));
            Assert.That(run.IncludeAll);
            Assert.That(await CasesOf(run), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
        });
    }

    [Test]
    [Line("add_run.suite_id")]
    [Line("add_run: suite_id is optional in single suite mode")]
    public async Task A_suite_is_needed_where_a_project_has_several_and_only_there()
    {
        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddRunAsync(1, new AddRun { Name = "Nightly" }))!;

        var run = await Api.AddRunAsync(2, new AddRun { Name = "Nightly" });

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Reason, Is.EqualTo("Field :suite_id is a required field."));
            Assert.That(run.SuiteId, Is.EqualTo(2));
        });
    }

    [Test]
    [Line("close_run: archives")]
    public async Task A_closed_run_says_when_and_takes_no_more_results()
    {
        var run = await World.RunAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        var closed = await Api.CloseRunAsync(run.Id);

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddResultForCaseAsync(run.Id, 1, new AddResult { StatusId = 1 }))!;
        Assert.Multiple(() =>
        {
            Assert.That(closed.IsCompleted);
            Assert.That(closed.CompletedOn, Is.EqualTo(Moment.AddMinutes(1)));
            Assert.That(refusal.Reason, Is.EqualTo("This operation is not allowed. The test run is already completed."));
        });
    }

    [Test]
    [Line("delete_run&soft")]
    [Line("delete_run: soft=1 counts and deletes nothing")]
    public async Task A_soft_deletion_counts_and_deletes_nothing_a_hard_one_takes_everything()
    {
        var run = await World.RunAsync();

        var counted = await Api.SoftDeleteRunAsync(run.Id);
        Assert.That((await Api.GetRunAsync(run.Id)).Id, Is.EqualTo(run.Id));
        await Api.DeleteRunAsync(run.Id);

        Assert.Multiple(() =>
        {
            Assert.That(counted.AffectedTests, Is.EqualTo(3));
            Assert.That(
                Assert.ThrowsAsync<TestRailException>(() => Api.GetRunAsync(run.Id))!.Reason,
                Is.EqualTo("Field :run_id is not a valid test run."));
        });
    }

    [Test]
    [Line("update_run: a run of a plan is updated through its plan")]
    [Line("delete_run: a run of a plan is deleted through its plan")]
    public async Task A_run_of_a_plan_is_edited_through_its_plan_only()
    {
        var run = (await World.EntryAsync()).Runs[0].Id;

        string Reason(Func<Task> call) => Assert.ThrowsAsync<TestRailException>(() => call())!.Reason!;

        const string Said = "This operation is not allowed. The test run belongs to a test plan and cannot be";
        Assert.Multiple(() =>
        {
            Assert.That(Reason(() => Api.UpdateRunAsync(run, new UpdateRun { Name = "X" })), Is.EqualTo($"{Said} edited independently."));
            Assert.That(Reason(() => Api.CloseRunAsync(run)), Is.EqualTo($"{Said} closed independently."));
            Assert.ThrowsAsync<TestRailException>(() => Api.DeleteRunAsync(run));
        });
    }

    private static IEnumerable<TestCaseData> Fields() =>
    [
        Added("suite_id", "4", new AddRun { SuiteId = 4 }),
        Added("name", "\"Nightly\"", new AddRun { SuiteId = 1, Name = "Nightly" }),
        Added("description", "\"Every night\"", new AddRun { SuiteId = 1, Description = "Every night" }),
        Added("milestone_id", "7", new AddRun { SuiteId = 1, MilestoneId = 7 }),
        Added("assignedto_id", "6", new AddRun { SuiteId = 1, AssignedToId = 6 }),
        Added("include_all", "true", new AddRun { SuiteId = 1, IncludeAll = true }),
        Added("refs", "\"SAN-1\"", new AddRun { SuiteId = 1, Refs = "SAN-1" }),
        Changed("name", "\"Daily\"", new UpdateRun { Name = "Daily" }),
        Changed("description", "\"Every day\"", new UpdateRun { Description = "Every day" }),
        Changed("milestone_id", "3", new UpdateRun { MilestoneId = 3 }),
        Changed("include_all", "true", new UpdateRun { IncludeAll = true }),
        Changed("refs", "\"SAN-9\"", new UpdateRun { Refs = "SAN-9" }),
    ];

    private static TestCaseData Added(string key, string value, AddRun run) => Case("add_run", key, value, api => api.AddRunAsync(1, run));

    private static TestCaseData Changed(string key, string value, UpdateRun run) => Case("update_run", key, value, api => api.UpdateRunAsync(1, run));

    private static TestCaseData Case(string method, string key, string value, Func<ITestRailApi, Task<Run>> send) =>
        new TestCaseData(send, key, value).SetArgDisplayNames(method, key).Proves($"{method}.{key}");
}
