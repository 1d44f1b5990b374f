using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Client.Values;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>
/// The filters of get_runs, each with the same four runs. User 1 created A and D, user 2 created B, user 3 created C, 100 seconds apart. B and D are
/// closed, C belongs to suite 4. There is also a run in a plan, which no list contains.
/// </summary>
internal sealed class RunFilters : ContractFixture
{
    [TestCaseSource(nameof(Cases))]
    [Line("get_runs: only runs that are in no plan")]
    public async Task A_filter_leaves_exactly_what_it_names(Func<ITestRailApi, Task<Page<Run>>> list, string sent, string expected)
    {
        await Fill();

        var runs = await list(Api);

        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(runs.Select(run => run.Name)), Is.EqualTo(expected));
            Assert.That(Server.Requests.All[^1].PathAndQuery, Is.EqualTo($"/index.php?/api/v2/get_runs/1{sent}"));
        });
    }

    [Test]
    [Line("get_runs&limit"), Line("get_runs&offset")]
    public async Task Three_pages_have_every_run_once_and_their_links_keep_the_filters()
    {
        await Fill();
        await Api.AddRunAsync(1, new AddRun { SuiteId = 1, Name = "E" });

        var filter = new RunFilter { CreatedBy = [1, 2], SuiteId = [1] };
        var pages = new[] { await Api.GetRunsAsync(1, filter, 2), await Api.GetRunsAsync(1, filter, 2, 2), await Api.GetRunsAsync(1, filter, 2, 4) };

        Assert.Multiple(() =>
        {
            Assert.That(pages.Select(page => string.Concat(page.Select(run => run.Name))), Is.EqualTo(new[] { "ED", "BA", "" }));
            Assert.That(pages.Select(page => page.Offset), Is.EqualTo(new[] { 0, 2, 4 }));
            Assert.That(pages[0].Next, Is.EqualTo("/api/v2/get_runs/1&created_by=1%2C2&suite_id=1&limit=2&offset=2"));
            Assert.That(pages[1].Next, Is.Null);
            Assert.That((string?)Wire.All[^2].Answer!["_links"]!["prev"], Is.EqualTo("/api/v2/get_runs/1&created_by=1%2C2&suite_id=1&limit=2&offset=0"));
        });
    }

    [TestCase(0, null, "Field :limit is too small (minimum 1).")]
    [TestCase(251, null, "Field :limit is too large (maximum 250).")]
    [TestCase(-1, null, "Field :limit is not a valid natural number.")]
    [TestCase(null, -1, "Field :offset is not a valid natural number.")]
    public void A_page_that_cannot_be_is_refused(int? limit, int? offset, string said) => Assert.That(
        Assert.ThrowsAsync<TestRailException>(() => Api.GetRunsAsync(1, null, limit, offset))!.Reason, Is.EqualTo(said));

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("&created_after=1393845744", "DC", new RunFilter { CreatedAfter = Moment.AddSeconds(100) });
        yield return Case("&created_before=1393845844", "BA", new RunFilter { CreatedBefore = Moment.AddSeconds(200) });
        yield return Case("&created_by=1%2C2", "DBA", new RunFilter { CreatedBy = [1, 2] });
        yield return Case("&is_completed=1", "DB", new RunFilter { IsCompleted = true });
        yield return Case("&is_completed=0", "CA", new RunFilter { IsCompleted = false });
        yield return Case("&milestone_id=2%2C3", "BA", new RunFilter { MilestoneId = [2, 3] });
        yield return Case("&refs_filter=SAN-1", "BA", new RunFilter { RefsFilter = "SAN-1" });
        yield return Case("&suite_id=4", "C", new RunFilter { SuiteId = [4] });
        yield return Case("&limit=2", "DC", null, limit: 2);
        yield return Case("&limit=2&offset=1", "CB", null, limit: 2, offset: 1);
        yield return Case("&created_by=1%2C2&is_completed=0", "A", new RunFilter { IsCompleted = false, CreatedBy = [1, 2] });
        yield return Case("", "DCBA", null);
    }

    private static TestCaseData Case(string sent, string expected, RunFilter? filter, int? limit = null, int? offset = null)
    {
        Task<Page<Run>> List(ITestRailApi api) => api.GetRunsAsync(1, filter, limit, offset);
        return new TestCaseData((Func<ITestRailApi, Task<Page<Run>>>)List, sent, expected).SetArgDisplayNames(sent)
            .Proves([.. sent.Split('&').Skip(1).Select(each => $"get_runs&{each.Split('=')[0]}")]);
    }

    private async Task Fill()
    {
        await Api.AddRunAsync(1, new AddRun { SuiteId = 1, Name = "A", MilestoneId = 2, Refs = "SAN-1" });
        Clock.Advance(TimeSpan.FromSeconds(100));
        var ann = Client("ann@example.com", "ann-key");
        var b = await ann.AddRunAsync(1, new AddRun { SuiteId = 1, Name = "B", MilestoneId = 3, Refs = "SAN-2, SAN-1" });
        Clock.Advance(TimeSpan.FromSeconds(100));
        var ben = Client("ben@example.com", "ben-key");
        await ben.AddRunAsync(1, new AddRun { SuiteId = 4, Name = "C", MilestoneId = 7, Refs = "SAN-10" });
        Clock.Advance(TimeSpan.FromSeconds(100));
        var d = await Api.AddRunAsync(1, new AddRun { SuiteId = 1, Name = "D" });
        await Api.CloseRunAsync(b.Id);
        await Api.CloseRunAsync(d.Id);
        await Api.AddPlanAsync(1, new AddPlan { Name = "P", MilestoneId = 2, Entries = [new AddPlanEntry { SuiteId = 1, Refs = "SAN-1" }] });
    }
}
