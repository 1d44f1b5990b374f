using System.Text.Json.Nodes;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The page of plans: its examples, and each field of a request.</summary>
internal sealed class PlansContract : ContractFixture
{
    [Test]
    [Line("add_plan.name"), Line("add_plan.entries")]
    public async Task The_first_example_of_add_plan_opens_a_run_for_each_entry()
    {
        var plan = await Api.AddPlanAsync(1, new AddPlan
        {
            Name = "System test",
            Entries =
            [
                new AddPlanEntry { SuiteId = 1, Name = "Custom run name", AssignedToId = 1 },
                new AddPlanEntry { SuiteId = 1, IncludeAll = false, CaseIds = [1, 2, 3, 5] },
            ],
        });

        AssertSent("Plans/add_plan.request.json");
        var runs = plan.Entries.SelectMany(entry => entry.Runs).ToArray();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(plan.Name, Is.EqualTo("System test"));
            Assert.That(runs.Select(run => run.Name), Is.EqualTo(new[] { "Custom run name", "Master" }));
            Assert.That(runs.Select(run => run.AssignedToId), Is.EqualTo(new long?[] { 1, null }));
            Assert.That(runs.Select(run => run.IncludeAll), Is.EqualTo(new[] { true, false }));
            Assert.That(runs.Select(run => run.EntryIndex), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(await CasesOf(runs[0]), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
            Assert.That(await CasesOf(runs[1]), Is.EqualTo(new[] { 1, 2, 3, 5 }));
        });
    }

    [Test]
    [Line("update_plan: partial updates"), Line("update_plan_entry: partial updates")]
    public async Task What_an_update_does_not_name_stays()
    {
        var plan = await World.PlanAsync();

        var changed = await Api.UpdatePlanAsync(plan.Id, new UpdatePlan { Description = "Changed" });
        var entry = await Api.UpdatePlanEntryAsync(plan.Id, plan.Entries[0].Id, new UpdatePlanEntry { Description = "Changed, too" });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((changed.Name, changed.MilestoneId), Is.EqualTo((plan.Name, plan.MilestoneId)));
            Assert.That((entry.Name, entry.Refs, entry.IncludeAll), Is.EqualTo((plan.Entries[0].Name, "SAN-1", false)));
            Assert.That(await CasesOf(entry.Runs[0]), Is.EqualTo(new[] { 1, 2 }));
        });
    }

    [Test]
    [Line("add_plan: name is required")]
    public void A_plan_needs_its_name() => Assert.That(
        Assert.ThrowsAsync<TestRailException>(() => Api.AddPlanAsync(1, new AddPlan { Name = "" }))!.Reason,
        Is.EqualTo("Field :name is a required field."));

    [TestCaseSource(nameof(PlanFields))]
    public async Task A_field_of_a_plan_is_stored(Func<ITestRailApi, Task<Plan>> send, string key, string value)
    {
        await World.PlanAsync();

        var stored = await Api.GetPlanAsync((await send(Api)).Id);

        Assert.Multiple(() =>
        {
            Assert.That(Wire.Last.Answer![key]!.ToJsonString(), Is.EqualTo(value));
            Assert.That(Arrival.Problems(JsonNode.Parse(value), Arrival.Property(typeof(Plan), key)!.GetValue(stored)), Is.Empty);
        });
    }

    [Test]
    [Line("close_plan: closes its runs")]
    public async Task A_closed_plan_closes_its_runs_and_takes_no_more_entries()
    {
        var plan = await World.PlanAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        var closed = await Api.ClosePlanAsync(plan.Id);

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry { SuiteId = 1 }))!;
        Assert.Multiple(() =>
        {
            Assert.That(closed.CompletedOn, Is.EqualTo(Moment.AddMinutes(1)));
            Assert.That(closed.Entries.Single().Runs.Select(run => run.IsCompleted), Is.EqualTo(new[] { true, true }));
            Assert.That(refusal.Reason, Is.EqualTo("This operation is not allowed. The test plan is already completed."));
        });
    }

    [Test]
    [Line("delete_plan_entry: deletes its runs")]
    [Line("delete_plan: deletes its runs")]
    public async Task A_deleted_entry_takes_its_runs_and_a_deleted_plan_everything()
    {
        var (plan, run) = (await World.PlanAsync(), (await World.EntryAsync()).Runs[0].Id);

        await Api.DeletePlanEntryAsync(plan.Id, plan.Entries[0].Id);
        Assert.That((await Api.GetPlanAsync(plan.Id)).Entries, Is.Empty);
        Assert.That(Assert.ThrowsAsync<TestRailException>(() => Api.GetRunAsync(run))!.Reason, Is.EqualTo("Field :run_id is not a valid test run."));

        await Api.DeletePlanAsync(plan.Id);
        Assert.That(Assert.ThrowsAsync<TestRailException>(() => Api.GetPlanAsync(plan.Id))!.Reason, Is.EqualTo("Field :plan_id is not a valid test plan."));
    }

    private static IEnumerable<TestCaseData> PlanFields() =>
    [
        Added("description", "\"All of it\"", new AddPlan { Name = "P", Description = "All of it" }),
        Added("milestone_id", "7", new AddPlan { Name = "P", MilestoneId = 7 }),
        Changed("name", "\"Smoke test\"", new UpdatePlan { Name = "Smoke test" }),
        Changed("description", "\"Some of it\"", new UpdatePlan { Description = "Some of it" }),
        Changed("milestone_id", "3", new UpdatePlan { MilestoneId = 3 }),
    ];

    private static TestCaseData Added(string key, string value, AddPlan plan) =>
        Case("add_plan", key, value, (Func<ITestRailApi, Task<Plan>>)(api => api.AddPlanAsync(1, plan)));

    private static TestCaseData Changed(string key, string value, UpdatePlan plan) =>
        Case("update_plan", key, value, (Func<ITestRailApi, Task<Plan>>)(api => api.UpdatePlanAsync(1, plan)));

    private static TestCaseData Case(string method, string key, string value, Delegate send) =>
        new TestCaseData(send, key, value).SetArgDisplayNames(method, key).Proves($"{method}.{key}");
}
