using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredSuites
{
    public static long AddSuite(this Store store, Suite suite) => store.Insert(
        """
        INSERT INTO suites (project_id, name, description, is_master, is_baseline)
        VALUES (@ProjectId, @Name, @Description, @IsMaster, @IsBaseline)
        """,
        suite);

    public static void SaveSuite(this Store store, Suite suite) =>
        store.Execute("UPDATE suites SET name = @Name, description = @Description WHERE id = @Id", suite);

    public static SoftDeletion AffectedBySuite(this Store store, long id)
    {
        var sections = store.SectionsOfSuite(id).Select(section => section.Id).ToArray();
        return store.AffectedBySections(sections) with { AffectedRuns = store.OpenRunsOfSuite(id).Length };
    }

    /// <summary>Deletes the suite with its cases and its open runs. Closed runs stay.</summary>
    public static void DeleteSuite(this Store store, long id)
    {
        store.DeleteRuns(store.OpenRunsOfSuite(id));
        foreach (var entry in store.EntriesWithoutRuns(id))
            store.DeleteEntry(entry);
        store.DeleteSections([.. store.SectionsOfSuite(id).Select(section => section.Id)]);
        store.Execute("DELETE FROM suites WHERE id = @id", new { id });
    }

    /// <summary>Last to first, because deleting an entry moves the entries after it.</summary>
    private static IReadOnlyList<PlanEntry> EntriesWithoutRuns(this Store store, long id) => store.List<PlanEntry>(
        """
        SELECT * FROM plan_entries WHERE suite_id = @id AND id NOT IN (SELECT entry_id FROM runs WHERE entry_id IS NOT NULL)
        ORDER BY position DESC
        """,
        new { id });

    private static long[] OpenRunsOfSuite(this Store store, long id) =>
        [.. store.List<long>("SELECT id FROM runs WHERE suite_id = @id AND is_completed = 0", new { id })];
}
