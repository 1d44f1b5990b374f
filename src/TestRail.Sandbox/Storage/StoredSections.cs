using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredSections
{
    public static IReadOnlyList<Section> SectionsOfSuite(this Store store, long suite) =>
        store.List<Section>("SELECT * FROM sections WHERE suite_id = @suite", new { suite });

    public static void SaveSection(this Store store, Section section) => store.Execute(
        """
        UPDATE sections SET name = @Name, description = @Description, parent_id = @ParentId, depth = @Depth, display_order = @DisplayOrder
        WHERE id = @Id
        """,
        section);

    public static SoftDeletion AffectedBySections(this Store store, long[] ids) =>
        store.AffectedByCases(store.CasesOfSections(ids)) with { AffectedSections = ids.Length };

    public static void DeleteSections(this Store store, long[] ids)
    {
        store.DeleteCases(store.CasesOfSections(ids));
        store.Execute("DELETE FROM sections WHERE id IN (SELECT value FROM json_each(@ids))", new { ids });
    }

    private static long[] CasesOfSections(this Store store, long[] ids) =>
        [.. store.List<long>("SELECT id FROM live_cases WHERE section_id IN (SELECT value FROM json_each(@ids))", new { ids })];
}
