using Dapper;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Requests;

/// <summary>A page of a list with links to the next and previous page. The links keep the filters.</summary>
internal static class Envelope
{
    /// <summary>
    /// Selects one page and wraps it under <paramref name="key"/>. <paramref name="complete"/> adds values that the rows do not contain.
    /// </summary>
    public static object Page<T>(
        this Call call,
        string key,
        string select,
        Conditions conditions,
        string order,
        Func<IReadOnlyList<T>, IEnumerable<T>>? complete = null) =>
        call.Page<T, T>(key, select, conditions, order, complete ?? (rows => rows));

    /// <summary>
    /// Selects one page of small rows, which are then used to find the items: SQLite reads every row that a page skips.
    /// </summary>
    public static object Page<TRow, TItem>(
        this Call call,
        string key,
        string select,
        Conditions conditions,
        string order,
        Func<IReadOnlyList<TRow>, IEnumerable<TItem>> complete)
    {
        var paging = Paging.Of(call.Query);
        conditions.Parameters.Add("take", paging.Limit + 1);
        conditions.Parameters.Add("skip", paging.Offset);
        var rows = call.Store.List<TRow>($"{select}{conditions} ORDER BY {order} LIMIT @take OFFSET @skip", conditions.Parameters);
        var items = complete(rows.Count > paging.Limit ? rows.Take(paging.Limit).AsList() : rows).ToArray();
        return call.Options.LegacyLists ? items : Wrap(call.Query, key, paging, items, rows.Count > paging.Limit);
    }

    private static Dictionary<string, object?> Wrap<T>(Query query, string key, Paging paging, IReadOnlyList<T> items, bool more) => new()
    {
        ["offset"] = paging.Offset,
        ["limit"] = paging.Limit,
        ["size"] = items.Count,
        ["_links"] = new
        {
            next = more ? Link(query, paging.Limit, paging.Offset + paging.Limit) : null,
            prev = paging.Offset > 0 ? Link(query, paging.Limit, Math.Max(0, paging.Offset - paging.Limit)) : null,
        },
        [key] = items,
    };

    private static string Link(Query query, int limit, int offset)
    {
        var filters = query.Filters.Where(filter => filter.Name is not ("limit" or "offset")).Select(filter => "&" + filter.Raw);
        return $"/api/v2/{string.Join('/', query.Path)}{string.Concat(filters)}&limit={limit}&offset={offset}";
    }
}
