using System.Text.Json.Nodes;
using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>The page of plans: its examples, and each field that it lets one send.</summary>
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
    public async Task The_second_example_of_add_plan_opens_the_two_combinations()
    {
        var plan = await Api.AddPlanAsync(1, new AddPlan
        {
            Name = "System test",
            Entries =
            [
                new AddPlanEntry
                {
                    SuiteId = 1,
                    IncludeAll = true,
                    ConfigIds = [1, 2, 4, 5, 6],
                    Runs =
                    [
                        new AddPlanEntryRun { IncludeAll = false, CaseIds = [1, 2, 3], AssignedToId = 1, ConfigIds = [2, 5] },
                        new AddPlanEntryRun { IncludeAll = false, CaseIds = [1, 2, 3, 5, 8], AssignedToId = 2, ConfigIds = [2, 6] },
                    ],
                },
            ],
        });

        AssertSent("Plans/add_plan.configurations.request.json");
        await AssertCombinations(plan.Entries.Single(), assignee: 1);
    }

    [Test]
    [Line("add_plan_entry.config_ids"), Line("add_plan_entry.runs")]
    public async Task The_example_of_add_plan_entry_opens_the_two_combinations_with_the_entrys_assignee_unless_overridden()
    {
        var plan = await World.PlanAsync();

        var entry = await Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry
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
        });

        AssertSent("Plans/add_plan_entry.request.json");
        await AssertCombinations(entry, assignee: 1);
    }

    /// <summary>The page's table: "Valid combinations are therefore …".</summary>
    [Test]
    public async Task Configurations_without_runs_open_every_combination_of_the_pages_table()
    {
        var plan = await World.PlanAsync();

        var entry = await Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry { SuiteId = 1, ConfigIds = [1, 2, 4, 5, 6] });

        Assert.That(entry.Runs.Select(run => $"{string.Join(',', run.ConfigIds)} {run.Config}"), Is.EquivalentTo(new[]
        {
            "1,4 Chrome, Windows 7", "1,5 Chrome, Windows 8", "1,6 Chrome, Ubuntu 12",
            "2,4 Firefox, Windows 7", "2,5 Firefox, Windows 8", "2,6 Firefox, Ubuntu 12",
        }));
    }

    [TestCase(new long[] { 2 }, TestName = "A run of one configuration where two groups are included is refused")]
    [TestCase(new long[] { 1, 2, 5 }, TestName = "A run of two configurations of one group is refused")]
    [TestCase(new long[] { 3, 5 }, TestName = "A run of a configuration that the entry does not include is refused")]
    public async Task A_run_needs_one_configuration_of_each_group(long[] configurations)
    {
        var plan = await World.PlanAsync();

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry
        {
            SuiteId = 1,
            ConfigIds = [1, 2, 5],
            Runs = [new AddPlanEntryRun { ConfigIds = configurations }],
        }))!;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(refusal.Kind, Is.EqualTo(FailureKind.BadRequest));
            Assert.That((await Api.GetPlanAsync(plan.Id)).Entries, Has.Count.EqualTo(1), "Nothing was added.");
        });
    }

    [Test]
    [Line("add_plan_entry.suite_id")]
    public async Task An_entry_needs_its_suite()
    {
        var plan = await World.PlanAsync();

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry()))!;

        Assert.That(refusal.Reason, Is.EqualTo("Field :suite_id is a required field."));
    }

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

    [TestCaseSource(nameof(EntryFields))]
    public async Task A_field_of_an_entry_is_stored_and_is_that_of_its_runs(
        Func<ITestRailApi, PlanEntry, Task<PlanEntry>> send, string key, string value)
    {
        var entry = await send(Api, await World.EntryAsync());

        await Api.GetPlanAsync((await World.PlanAsync()).Id);

        var stored = Wire.Last.Answer!["entries"]!.AsArray().Single(each => (string?)each!["id"] == entry.Id)!;
        Assert.Multiple(() =>
        {
            if (stored.AsObject().ContainsKey(key))
                Assert.That(stored[key]!.ToJsonString(), Is.EqualTo(value));
            Assert.That(stored["runs"]!.AsArray(), Is.Not.Empty);
            Assert.That(stored["runs"]!.AsArray().Select(run => run![key]!.ToJsonString()), Is.All.EqualTo(value));
        });
    }

    [Test]
    [Line("add_plan_entry.case_ids"), Line("update_plan_entry.case_ids")]
    public async Task A_selection_of_an_entry_is_that_of_each_of_its_runs()
    {
        var plan = await World.PlanAsync();

        var added = await Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry { SuiteId = 1, IncludeAll = false, CaseIds = [4, 5], ConfigIds = [1, 2] });
        Assert.That(await Task.WhenAll(added.Runs.Select(CasesOf)), Is.All.EqualTo(new[] { 4, 5 }));

        var changed = await Api.UpdatePlanEntryAsync(plan.Id, added.Id, new UpdatePlanEntry { IncludeAll = false, CaseIds = [4, 6, 7] });
        Assert.That(await Task.WhenAll(changed.Runs.Select(CasesOf)), Is.All.EqualTo(new[] { 4, 6, 7 }));
    }

    [Test]
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

    private static IEnumerable<TestCaseData> EntryFields() =>
    [
        Added("name", "\"Chrome only\"", new AddPlanEntry { SuiteId = 1, Name = "Chrome only" }),
        Added("description", "\"Every night\"", new AddPlanEntry { SuiteId = 1, Description = "Every night" }),
        Added("assignedto_id", "6", new AddPlanEntry { SuiteId = 1, AssignedToId = 6 }),
        Added("include_all", "true", new AddPlanEntry { SuiteId = 1, IncludeAll = true }),
        Changed("name", "\"Firefox only\"", new UpdatePlanEntry { Name = "Firefox only" }),
        Changed("description", "\"Every day\"", new UpdatePlanEntry { Description = "Every day" }),
        Changed("assignedto_id", "2", new UpdatePlanEntry { AssignedToId = 2 }),
        Changed("include_all", "true", new UpdatePlanEntry { IncludeAll = true }),
    ];

    private static TestCaseData Added(string key, string value, AddPlan plan) =>
        Case("add_plan", key, value, (Func<ITestRailApi, Task<Plan>>)(api => api.AddPlanAsync(1, plan)));

    private static TestCaseData Changed(string key, string value, UpdatePlan plan) =>
        Case("update_plan", key, value, (Func<ITestRailApi, Task<Plan>>)(api => api.UpdatePlanAsync(1, plan)));

    private static TestCaseData Added(string key, string value, AddPlanEntry entry) => Case(
        "add_plan_entry", key, value, (Func<ITestRailApi, PlanEntry, Task<PlanEntry>>)((api, _) => api.AddPlanEntryAsync(1, entry)));

    private static TestCaseData Changed(string key, string value, UpdatePlanEntry changes) => Case(
        "update_plan_entry", key, value, (Func<ITestRailApi, PlanEntry, Task<PlanEntry>>)((api, entry) => api.UpdatePlanEntryAsync(1, entry.Id, changes)));

    private static TestCaseData Case(string method, string key, string value, Delegate send) =>
        new TestCaseData(send, key, value).SetArgDisplayNames(method, key).Proves($"{method}.{key}");

    private async Task AssertCombinations(PlanEntry entry, long assignee)
    {
        var runs = entry.Runs.OrderBy(run => run.Config, StringComparer.Ordinal).ToArray();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(runs.Select(run => run.Config), Is.EqualTo(new[] { "Firefox, Ubuntu 12", "Firefox, Windows 8" }));
            Assert.That(runs.Select(run => run.AssignedToId), Is.EqualTo(new long?[] { 2, assignee }));
            Assert.That(runs.Select(run => run.EntryId), Is.All.EqualTo(entry.Id));
            Assert.That(await CasesOf(runs[0]), Is.EqualTo(new[] { 1, 2, 3, 5, 8 }));
            Assert.That(await CasesOf(runs[1]), Is.EqualTo(new[] { 1, 2, 3 }));
        });
    }

    private async Task<IEnumerable<long?>> CasesOf(Run run) => (await Api.GetTestsAsync(run.Id)).Select(test => test.CaseId);
}
