using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Client.Values;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>
/// The filters of the three lists of results, each with the same five results. A to D belong to case 1, E to case 2. User 1 added A and D, user 5
/// added B and C, user 2 added E, 100 seconds apart. D is a comment without a status.
/// </summary>
internal sealed class ResultFilters : ContractFixture
{
    private const string OfTest = "get_results/1", OfCase = "get_results_for_case/1/1", OfRun = "get_results_for_run/1";

    [TestCaseSource(nameof(Cases))]
    [Line("get_results: the latest first")]
    public async Task A_filter_leaves_exactly_what_it_names(Func<ITestRailApi, Task<Page<Result>>> list, string sent, string expected)
    {
        await Fill();

        var results = await list(Api);

        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(results.Select(result => result.Comment)), Is.EqualTo(expected));
            Assert.That(Server.Requests.All[^1].PathAndQuery, Is.EqualTo($"/index.php?/api/v2/{sent}"));
        });
    }

    [Test]
    public async Task The_client_streams_three_pages_with_the_filters_kept_on_each()
    {
        await World.RunAsync();
        var batch = Enumerable.Range(0, 600).Select(_ => new AddResultToCase { CaseId = 1, StatusId = 5, Defects = "TR-1" });
        await Api.AddResultsForCasesAsync(1, new AddResultsForCases { Results = [.. batch] });
        await Api.AddResultForCaseAsync(1, 1, new AddResult { StatusId = 1 });

        var ids = await Api.AllResultsForRun(1, new RunResultFilter { StatusId = [4, 5], DefectsFilter = "TR-1" }).Select(each => each.Id).ToListAsync();

        const string Filters = "/index.php?/api/v2/get_results_for_run/1&defects_filter=TR-1&status_id=4%2C5";
        Assert.Multiple(() =>
        {
            Assert.That(ids, Is.EqualTo(Enumerable.Range(1, 600).Reverse()));
            Assert.That(
                Server.Requests.Of("get_results_for_run").Select(each => each.PathAndQuery),
                Is.EqualTo(new[] { Filters, Filters + "&limit=250&offset=250", Filters + "&limit=250&offset=500" }));
        });
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var of in new[] { OfTest, OfCase })
        {
            yield return Case(of, "", "DCBA", new ResultFilter());
            yield return Case(of, "&defects_filter=TR-1", "BA", new ResultFilter { DefectsFilter = "TR-1" });
            yield return Case(of, "&status_id=4%2C5", "BA", new ResultFilter { StatusId = [4, 5] });
            yield return Case(of, "&limit=2", "DC", null, limit: 2);
            yield return Case(of, "&limit=2&offset=1", "CB", null, limit: 2, offset: 1);
            yield return Case(of, "&status_id=4%2C5&limit=10", "BA", new ResultFilter { StatusId = [4, 5] }, limit: 10);
        }

        yield return Case("", "EDCBA", new RunResultFilter());
        yield return Case("&created_after=1393845844", "ED", new RunResultFilter { CreatedAfter = Moment.AddSeconds(200) });
        yield return Case("&created_before=1393845844", "BA", new RunResultFilter { CreatedBefore = Moment.AddSeconds(200) });
        yield return Case("&created_by=1%2C2", "EDA", new RunResultFilter { CreatedBy = [1, 2] });
        yield return Case("&defects_filter=TR-2", "EB", new RunResultFilter { DefectsFilter = "TR-2" });
        yield return Case("&status_id=5", "EA", new RunResultFilter { StatusId = [5] });
        yield return Case("&limit=2", "ED", null, limit: 2);
        yield return Case("&limit=2&offset=1", "DC", null, limit: 2, offset: 1);
        yield return Case("&created_by=5&limit=10", "CB", new RunResultFilter { CreatedBy = [5] }, limit: 10);
    }

    private static TestCaseData Case(string of, string sent, string expected, ResultFilter? filter, int? limit = null, int? offset = null) => Case(
        of + sent,
        expected,
        api => of == OfTest ? api.GetResultsAsync(1, filter, limit, offset) : api.GetResultsForCaseAsync(1, 1, filter, limit, offset));

    private static TestCaseData Case(string sent, string expected, RunResultFilter? filter, int? limit = null, int? offset = null) =>
        Case(OfRun + sent, expected, api => api.GetResultsForRunAsync(1, filter, limit, offset));

    private static TestCaseData Case(string sent, string expected, Func<ITestRailApi, Task<Page<Result>>> list) =>
        new TestCaseData(list, sent, expected).SetArgDisplayNames(sent)
            .Proves([.. sent.Split('&').Skip(1).Select(each => $"{sent.Split('/')[0]}&{each.Split('=')[0]}")]);

    private async Task Fill()
    {
        await World.RunAsync();
        await Add(Api, 1, new AddResult { Comment = "A", StatusId = 5, Defects = "TR-1" });
        var joe = Client("joe@example.com", "joe-key");
        await Add(joe, 1, new AddResult { Comment = "B", StatusId = 4, Defects = "TR-2, TR-1" });
        await Add(joe, 1, new AddResult { Comment = "C", StatusId = 1, Defects = "TR-10" });
        await Add(Api, 1, new AddResult { Comment = "D" });
        await Add(Client("ann@example.com", "ann-key"), 2, new AddResult { Comment = "E", StatusId = 5, Defects = "TR-2" });
    }

    private async Task Add(ITestRailApi api, long caseId, AddResult result)
    {
        await api.AddResultForCaseAsync(1, caseId, result);
        Clock.Advance(TimeSpan.FromSeconds(100));
    }
}
