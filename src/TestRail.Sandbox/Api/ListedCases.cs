using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads the cases in a body's <c>case_ids</c>, in the order of the list. All must exist.</summary>
internal static class ListedCases
{
    public static IReadOnlyList<Case> OfSuite(Call call, long suite) => Read(call, "suite_id = @scope", suite);

    public static IReadOnlyList<Case> OfProject(Call call, long project) =>
        Read(call, "suite_id IN (SELECT id FROM suites WHERE project_id = @scope)", project);

    private static IReadOnlyList<Case> Read(Call call, string condition, long scope)
    {
        if (call.Body.Ids("case_ids")?.Distinct().ToArray() is not { Length: > 0 } ids)
            throw call.Body.Missing("case_ids");
        var known = call.Store.Value<long>(
            $"SELECT COUNT(*) FROM live_cases WHERE {condition} AND id IN (SELECT value FROM json_each(@ids))", new { ids, scope });
        return known == ids.Length ? call.Store.Cases(ids) : throw RefusalException.BadRequest(Texts.UnrecognizedCases);
    }
}
