namespace TestRail.Sandbox.Storage;

internal static class TestCounts
{
    public static IReadOnlyDictionary<long, Counts> CountsOfRuns(this Store store, IEnumerable<long> runs) => Sum(store.List<CountRow>(
        """
        SELECT run_id AS owner_id, status_id, COUNT(*) AS number FROM tests
        WHERE is_selected = 1 AND run_id IN (SELECT value FROM json_each(@ids)) GROUP BY run_id, status_id
        """,
        new { ids = runs.ToArray() }));

    public static IReadOnlyDictionary<long, Counts> CountsOfPlans(this Store store, IEnumerable<long> plans) => Sum(store.List<CountRow>(
        """
        SELECT r.plan_id AS owner_id, t.status_id, COUNT(*) AS number FROM runs r JOIN tests t ON t.run_id = r.id AND t.is_selected = 1
        WHERE r.plan_id IN (SELECT value FROM json_each(@ids)) GROUP BY r.plan_id, t.status_id
        """,
        new { ids = plans.ToArray() }));

    private static Dictionary<long, Counts> Sum(IEnumerable<CountRow> rows)
    {
        var sums = new Dictionary<long, Counts>();
        foreach (var row in rows)
        {
            if (!sums.TryGetValue(row.OwnerId, out var counts))
                sums[row.OwnerId] = counts = new Counts();
            counts.Add(row.StatusId, row.Number);
        }
        return sums;
    }
}
