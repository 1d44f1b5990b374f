using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>The cases of a run: all cases of its suite, or the listed ones.</summary>
internal sealed record Selection(bool IncludeAll, long[] Cases)
{
    /// <summary>The cases to select; null for all.</summary>
    public long[]? Listed => IncludeAll ? null : Cases;

    /// <summary>True if the body contains a selection.</summary>
    public static bool IsIn(Body body) => body.Has("include_all") || body.Has("case_ids") || body.Has("dynamic_filters");

    /// <summary>Reads the selection. <paramref name="otherwise"/> supplies the values that the body omits.</summary>
    public static Selection Read(Store store, Body body, long suite, Selection? otherwise = null)
    {
        DynamicFilters.Refuse(body);
        var all = body.Flag("include_all") ?? otherwise?.IncludeAll ?? true;
        if (body.Ids("case_ids") is not { } cases)
            return new Selection(all, otherwise?.Cases ?? []);
        var known = store.Value<long>(
            "SELECT COUNT(*) FROM cases WHERE suite_id = @suite AND is_deleted = 0 AND id IN (SELECT value FROM json_each(@cases))",
            new { suite, cases });
        return known == cases.Distinct().Count()
            ? new Selection(all, cases)
            : throw RefusalException.BadRequest(Texts.UnrecognizedCases);
    }

    /// <summary>The selection that an entry's runs have by default.</summary>
    public static Selection Of(PlanEntry entry) => new(entry.IncludeAll, entry.CaseIds);

    /// <summary>The current selection of a run.</summary>
    public static Selection Of(Store store, Run run) => new(run.IncludeAll, [.. store.TestsByCase(run.Id).Keys]);
}
