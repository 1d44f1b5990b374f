using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Adds results. A request for several results stores all of them or, if one is invalid, none.</summary>
internal static class NewResults
{
    public static object ForTest(Call call) => Single(call, call.Store.Test(call.Id));

    public static object ForCase(Call call) => Single(call, call.Store.Test(call.TestOfCase()));

    public static object ForTests(Call call) => Many(
        call, "test_id", (id, templates) => templates.ContainsKey(id) ? id : null, Texts.UnknownTest);

    public static object ForCases(Call call)
    {
        var tests = call.Store.TestsByCase(call.Id);
        return Many(
            call, "case_id", (id, _) => tests.TryGetValue(id, out var test) ? test : null, Texts.UnknownCase);
    }

    private static Result Single(Call call, Test test)
    {
        var run = call.Store.Run(test.RunId, call.Links);
        run.RequireActive();
        var result = new ResultReader(call, run.ProjectId).Read(call.Body, test.TemplateId, Texts.Unrecorded.EmptySingleResult);
        return call.Store.AddResults([result with { TestId = test.Id, RunId = run.Id }])[0];
    }

    private static IReadOnlyList<Result> Many(Call call, string idField, Func<long, IReadOnlyDictionary<long, long>, long?> testOf, Func<long, string> unknown)
    {
        var run = call.Store.Run(call.Id, call.Links);
        run.RequireActive();
        var items = call.Body.Objects("results") ?? throw call.Body.Missing("results");
        if (items.Count == 0)
            throw RefusalException.BadRequest(Texts.NoResults);
        var reader = new ResultReader(call, run.ProjectId);
        var templates = call.Store.TemplatesByTest(run.Id);
        var ids = items.Select(item => item.RequiredId(idField)).ToArray();
        if (Array.TrueForAll(ids, id => testOf(id, templates) is null))
            throw RefusalException.BadRequest(Texts.NoKnownResults);
        var results = new List<Result>(items.Count);
        foreach (var (item, id) in items.Zip(ids))
        {
            var test = testOf(id, templates) ?? throw RefusalException.BadRequest(unknown(id));
            results.Add(reader.Read(item, templates[test], Texts.EmptyResult) with { TestId = test, RunId = run.Id });
        }
        return call.Store.AddResults(results);
    }
}
