using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Client.Values;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>
/// The filters of get_plans, each with the same four plans. User 1 created A and D, user 2 created B, user 3 created C, 100 seconds apart. B and D
/// are closed.
/// </summary>
internal sealed class PlanFilters : ContractFixture
{
    [TestCaseSource(nameof(Cases))]
    public async Task A_filter_leaves_exactly_what_it_names(Func<ITestRailApi, Task<Page<Plan>>> list, string sent, string expected)
    {
        await Fill();

        var plans = await list(Api);

        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(plans.Select(plan => plan.Name)), Is.EqualTo(expected));
            Assert.That(Server.Requests.All[^1].PathAndQuery, Is.EqualTo($"/index.php?/api/v2/get_plans/1{sent}"));
        });
    }

    [Test]
    [Line("get_plans&limit"), Line("get_plans&offset")]
    public async Task Three_pages_have_every_plan_once_and_their_links_keep_the_filters()
    {
        await Fill();
        await Api.AddPlanAsync(1, new AddPlan { Name = "E" });

        var filter = new PlanFilter { CreatedBy = [1, 2] };
        var pages = new[] { await Api.GetPlansAsync(1, filter, 2), await Api.GetPlansAsync(1, filter, 2, 2), await Api.GetPlansAsync(1, filter, 2, 4) };

        Assert.Multiple(() =>
        {
            Assert.That(pages.Select(page => string.Concat(page.Select(plan => plan.Name))), Is.EqualTo(new[] { "ED", "BA", "" }));
            Assert.That(pages[0].Next, Is.EqualTo("/api/v2/get_plans/1&created_by=1%2C2&limit=2&offset=2"));
            Assert.That(pages[1].Next, Is.Null);
        });
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("&created_after=1393845744", "DC", new PlanFilter { CreatedAfter = Moment.AddSeconds(100) });
        yield return Case("&created_before=1393845844", "BA", new PlanFilter { CreatedBefore = Moment.AddSeconds(200) });
        yield return Case("&created_by=1%2C2", "DBA", new PlanFilter { CreatedBy = [1, 2] });
        yield return Case("&is_completed=1", "DB", new PlanFilter { IsCompleted = true });
        yield return Case("&is_completed=0", "CA", new PlanFilter { IsCompleted = false });
        yield return Case("&milestone_id=2%2C3", "BA", new PlanFilter { MilestoneId = [2, 3] });
        yield return Case("&limit=2", "DC", null, limit: 2);
        yield return Case("&limit=2&offset=1", "CB", null, limit: 2, offset: 1);
        yield return Case("&is_completed=0&milestone_id=2%2C3", "A", new PlanFilter { IsCompleted = false, MilestoneId = [2, 3] });
        yield return Case("", "DCBA", null);
    }

    private static TestCaseData Case(string sent, string expected, PlanFilter? filter, int? limit = null, int? offset = null)
    {
        Task<Page<Plan>> List(ITestRailApi api) => api.GetPlansAsync(1, filter, limit, offset);
        return new TestCaseData((Func<ITestRailApi, Task<Page<Plan>>>)List, sent, expected).SetArgDisplayNames(sent)
            .Proves([.. sent.Split('&').Skip(1).Select(each => $"get_plans&{each.Split('=')[0]}")]);
    }

    private async Task Fill()
    {
        await Api.AddPlanAsync(1, new AddPlan { Name = "A", MilestoneId = 2 });
        Clock.Advance(TimeSpan.FromSeconds(100));
        var b = await Client("ann@example.com", "ann-key").AddPlanAsync(1, new AddPlan { Name = "B", MilestoneId = 3 });
        Clock.Advance(TimeSpan.FromSeconds(100));
        await Client("ben@example.com", "ben-key").AddPlanAsync(1, new AddPlan { Name = "C", MilestoneId = 7 });
        Clock.Advance(TimeSpan.FromSeconds(100));
        var d = await Api.AddPlanAsync(1, new AddPlan { Name = "D" });
        await Api.ClosePlanAsync(b.Id);
        await Api.ClosePlanAsync(d.Id);
    }
}
