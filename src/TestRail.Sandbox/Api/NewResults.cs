using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Results as they come in. A list is stored whole or, when one of them is wrong, not at all.</summary>
internal static class NewResults
{
    public static object ForTest(Call call) => Single(call, call.Store.Test(call.Id).RunId, call.Id);

    public static object ForCase(Call call) => Single(call, call.Id, call.TestOfCase());

    public static object ForTests(Call call)
    {
        call.Store.Run(call.Id, call.Links).RequireActive();
        var tests = call.Store.TestsByCase(call.Id).Values.ToHashSet();
        return Many(call, "test_id", id => tests.Contains(id) ? id : throw RefusalException.BadRequest(Texts.UnknownTest(id)));
    }

    public static object ForCases(Call call)
    {
        call.Store.Run(call.Id, call.Links).RequireActive();
        var tests = call.Store.TestsByCase(call.Id);
        return Many(
            call, "case_id", id => tests.TryGetValue(id, out var test) ? test : throw RefusalException.BadRequest(Texts.UnknownCase(id)));
    }

    private static Result Single(Call call, long run, long test)
    {
        call.Store.Run(run, call.Links).RequireActive();
        var result = new ResultReader(call).Read(call.Body, Texts.Unrecorded.EmptySingleResult);
        return call.Store.AddResults([result with { TestId = test, RunId = run }])[0];
    }

    private static IReadOnlyList<Result> Many(Call call, string idField, Func<long, long> testOf)
    {
        var items = call.Body.Objects("results") ?? throw call.Body.Missing("results");
        if (items.Count == 0)
            throw RefusalException.BadRequest(Texts.NoResults);
        var reader = new ResultReader(call);
        var results = new List<Result>(items.Count);
        foreach (var item in items)
        {
            var id = item.RequiredId(idField);
            var result = reader.Read(item, Texts.EmptyResult);
            results.Add(result with { TestId = testOf(id), RunId = call.Id });
        }
        return call.Store.AddResults(results);
    }
}
