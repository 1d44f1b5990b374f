using System.Globalization;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class PagingTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(250)]
    [TestCase(251)]
    [TestCase(600)]
    public async Task An_enveloped_list_is_read_to_its_end(int total)
    {
        await using var server = new WireServer(request => Envelope("runs", Ids(total), Offset(request)));
        using var client = server.Client();

        var ids = await client.Api.AllRuns(1).Select(run => run.Id).ToListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(ids, Is.EqualTo(Ids(total)));
            Assert.That(server.Requests, Has.Count.EqualTo(Math.Max(1, (total + 249) / 250)));
        });
    }

    [Test]
    public async Task Later_pages_keep_the_filter()
    {
        await using var server = new WireServer(request => Envelope("cases", Ids(600), Offset(request)));
        using var client = server.Client();

        await client.Api.AllCases(1, new Client.Cases.CaseFilter { SuiteId = 2, PriorityId = [3, 4] }).CountAsync();

        Assert.That(server.Requests.Select(request => request.Line.Split(' ')[1]), Is.EqualTo(new[]
        {
            "/index.php?/api/v2/get_cases/1&suite_id=2&priority_id=3%2C4",
            "/index.php?/api/v2/get_cases/1&suite_id=2&priority_id=3%2C4&limit=250&offset=250",
            "/index.php?/api/v2/get_cases/1&suite_id=2&priority_id=3%2C4&limit=250&offset=500",
        }));
    }

    [TestCase(10, 1)]
    [TestCase(600, 1)]
    [TestCase(250, 2)]
    public async Task A_bare_list_that_ignores_the_offset_is_read_once(int total, int requests)
    {
        await using var server = new WireServer(_ => WireReply.Json(Items(Ids(total))));
        using var client = server.Client();

        var ids = await client.Api.AllTests(1).Select(test => test.Id).ToListAsync();

        Assert.That((ids.Count, ids.Distinct().Count(), server.Requests.Count), Is.EqualTo((total, total, requests)));
    }

    [Test]
    public async Task A_bare_list_that_obeys_the_offset_is_read_to_its_end()
    {
        await using var server = new WireServer(request => WireReply.Json(Items(Ids(600).Skip(Offset(request)).Take(250))));
        using var client = server.Client();

        Assert.That(await client.Api.AllPlans(1).CountAsync(), Is.EqualTo(600));
    }

    [Test]
    public async Task What_moves_onto_the_next_page_meanwhile_does_not_come_twice()
    {
        var runs = Ids(300).ToList();
        await using var server = new WireServer(request =>
        {
            var reply = Envelope("runs", runs, Offset(request));
            runs.InsertRange(0, [9001, 9002]);
            return reply;
        });
        using var client = server.Client();

        var ids = await client.Api.AllRuns(1).Select(run => run.Id).ToListAsync();

        Assert.That(ids, Is.EqualTo(Ids(300)));
    }

    [Test]
    public async Task The_next_page_is_read_only_when_it_is_wanted()
    {
        await using var server = new WireServer(request => Envelope("runs", Ids(600), Offset(request)));
        using var client = server.Client();

        var first = await client.Api.AllRuns(1, new RunFilter { IsCompleted = false }).FirstAsync();

        Assert.That((first.Id, server.Requests.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_page_tells_its_place()
    {
        await using var server = new WireServer(_ => Envelope("runs", Ids(600), 250));
        using var client = server.Client();

        var page = await client.Api.GetRunsAsync(1, offset: 250);

        Assert.That((page.Offset, page.Limit, page.Count, page[0].Id, page.Next), Is.EqualTo((250, 250, 250, 251, "/api/v2/get_runs/1&limit=250&offset=500")));
    }

    [TestCaseSource(nameof(Streams))]
    public async Task A_whole_list_is_a_list_of_the_interface(Func<ITestRailApi, IAsyncEnumerable<object>> stream, string expected)
    {
        await using var server = new WireServer(_ => WireReply.Json("[]"));
        using var client = server.Client();

        Assert.That(await stream(client.Api).CountAsync(), Is.Zero);

        Assert.That(server.Requests.Single().Line.Split(' ')[1], Is.EqualTo("/index.php?/api/v2/" + expected));
    }

    [Test]
    public void Every_whole_list_is_tried() =>
        Assert.That(Streams().Select(stream => stream.TestName), Is.EquivalentTo(Endpoints.Streams.Select(method => method.Name)));

    [Test]
    public void Every_paged_list_has_a_stream()
    {
        var paged = Endpoints.All.Where(method => method.GetParameters().Any(parameter => parameter.Name == "offset"));

        Assert.That(Endpoints.Streams.Select(method => method.Name), Is.EquivalentTo(paged.Select(method => $"All{method.Name[3..^5]}")));
    }

    private static IEnumerable<TestCaseData> Streams()
    {
        yield return Stream(nameof(TestRailApiExtensions.AllProjects), api => api.AllProjects(isCompleted: true), "get_projects&is_completed=1");
        yield return Stream(nameof(TestRailApiExtensions.AllSuites), api => api.AllSuites(1), "get_suites/1");
        yield return Stream(nameof(TestRailApiExtensions.AllSections), api => api.AllSections(1, 2), "get_sections/1&suite_id=2");
        yield return Stream(nameof(TestRailApiExtensions.AllSharedSteps), api => api.AllSharedSteps(1), "get_shared_steps/1");
        yield return Stream(nameof(TestRailApiExtensions.AllCases), api => api.AllCases(1), "get_cases/1");
        yield return Stream(nameof(TestRailApiExtensions.AllHistoryForCase), api => api.AllHistoryForCase(4), "get_history_for_case/4");
        yield return Stream(nameof(TestRailApiExtensions.AllRuns), api => api.AllRuns(1), "get_runs/1");
        yield return Stream(nameof(TestRailApiExtensions.AllPlans), api => api.AllPlans(1), "get_plans/1");
        yield return Stream(nameof(TestRailApiExtensions.AllTests), api => api.AllTests(1), "get_tests/1");
        yield return Stream(nameof(TestRailApiExtensions.AllResults), api => api.AllResults(1), "get_results/1");
        yield return Stream(nameof(TestRailApiExtensions.AllResultsForCase), api => api.AllResultsForCase(1, 2), "get_results_for_case/1/2");
        yield return Stream(nameof(TestRailApiExtensions.AllResultsForRun), api => api.AllResultsForRun(1), "get_results_for_run/1");
        yield return Stream(nameof(TestRailApiExtensions.AllMilestones), api => api.AllMilestones(1), "get_milestones/1");
        yield return Stream(nameof(TestRailApiExtensions.AllLabels), api => api.AllLabels(1), "get_labels/1");
        yield return Stream(nameof(TestRailApiExtensions.AllAttachmentsForCase), api => api.AllAttachmentsForCase(1), "get_attachments_for_case/1");
        yield return Stream(nameof(TestRailApiExtensions.AllAttachmentsForRun), api => api.AllAttachmentsForRun(1), "get_attachments_for_run/1");
        yield return Stream(nameof(TestRailApiExtensions.AllAttachmentsForPlan), api => api.AllAttachmentsForPlan(1), "get_attachments_for_plan/1");
    }

    private static TestCaseData Stream(string method, Func<ITestRailApi, IAsyncEnumerable<object>> stream, string expected) =>
        new TestCaseData(stream, expected).SetName(method);

    private static IEnumerable<long> Ids(int count) => Enumerable.Range(1, count).Select(id => (long)id);

    private static int Offset(WireRequest request)
    {
        var at = request.Line.IndexOf("offset=", StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(request.Line[(at + 7)..].Split(' ', '&')[0], CultureInfo.InvariantCulture);
    }

    private static string Items(IEnumerable<long> ids) => $"[{string.Join(',', ids.Select(id => $$"""{"id":{{id}}}"""))}]";

    private static WireReply Envelope(string key, IEnumerable<long> all, int offset)
    {
        var ids = all.Skip(offset).Take(250).ToArray();
        var next = all.Count() > offset + 250 ? $"\"/api/v2/get_{key}/1&limit=250&offset={offset + 250}\"" : "null";
        return WireReply.Json(
            $$"""{"offset":{{offset}},"limit":250,"size":{{ids.Length}},"_links":{"next":{{next}},"prev":null},"{{key}}":{{Items(ids)}}}""");
    }
}
