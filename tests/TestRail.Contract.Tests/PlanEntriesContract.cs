using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>Plan entries: the page's example, configurations, and each field.</summary>
internal sealed class PlanEntriesContract : ContractFixture
{
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
    [Line("add_plan_entry: runs override the entry")]
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

    /// <summary>The table on the page: "Valid combinations are therefore …".</summary>
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
    [Line("add_plan_entry: a run has one configuration of each group")]
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
    [Line("add_plan_entry: include_all is true by default")]
    public async Task An_entry_includes_every_case_by_default()
    {
        var plan = await World.PlanAsync();

        var entry = await Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry { SuiteId = 1 });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Server.Requests.All[^1].Body, Is.EqualTo("""{"suite_id":1}"""));
            Assert.That(entry.Runs.Single().IncludeAll);
            Assert.That(await CasesOf(entry.Runs[0]), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
        });
    }

    [Test]
    [Line("add_plan_entry.suite_id")]
    [Line("add_plan_entry: suite_id is required")]
    public async Task An_entry_needs_its_suite()
    {
        var plan = await World.PlanAsync();

        var refusal = Assert.ThrowsAsync<TestRailException>(() => Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry()))!;

        Assert.That(refusal.Reason, Is.EqualTo("Field :suite_id is a required field."));
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
}
