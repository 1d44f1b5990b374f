using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredCases
{
    public const string Select = "SELECT c.* FROM cases c";

    public static Case Case(this Store store, long id) => store.Cases([id]).Single();

    /// <summary>The cases in the order of the ids.</summary>
    public static IReadOnlyList<Case> Cases(this Store store, long[] ids) =>
        [.. store.Complete(store.List<Case>(
            $"{Select} JOIN json_each(@ids) i ON i.value = c.id ORDER BY i.key", new { ids }))];

    /// <summary>Adds data from other tables: labels, and custom fields without a value.</summary>
    public static IEnumerable<Case> Complete(this Store store, IReadOnlyList<Case> cases)
    {
        var fields = store.Fields(CustomFields.OfCases);
        var labels = Labelling.OfCases.Of(store, cases.Select(@case => @case.Id));
        return cases.Select(@case => @case with { Custom = fields.Fill(@case.Custom), Labels = [.. labels[@case.Id]] });
    }

    /// <summary>Stores a new case at the end of its section, and adds it to every open run that includes its whole suite.</summary>
    public static long AddCase(this Store store, Case @case)
    {
        var id = store.Insert(
            """
            INSERT INTO cases (suite_id, section_id, title, template_id, type_id, priority_id, milestone_id, refs, created_by, created_on,
              updated_by, updated_on, estimate, custom, display_order)
            VALUES (@SuiteId, @SectionId, @Title, @TemplateId, @TypeId, @PriorityId, @MilestoneId, @Refs, @CreatedBy, @CreatedOn,
              @CreatedBy, @CreatedOn, @Estimate, @Custom,
              (SELECT COALESCE(MAX(display_order), 0) + 1 FROM cases WHERE section_id = @SectionId))
            """,
            @case);
        Labelling.OfCases.Set(store, [id], @case.Labels);
        store.SelectEverywhere(@case.SuiteId, id);
        return id;
    }

    /// <summary>Stores an edited case and adds the edit to its history.</summary>
    public static void SaveCase(this Store store, Case before, Case after)
    {
        store.Execute(
            """
            UPDATE cases SET title = @Title, template_id = @TemplateId, type_id = @TypeId, priority_id = @PriorityId, milestone_id = @MilestoneId,
              refs = @Refs, estimate = @Estimate, custom = @Custom, updated_by = @UpdatedBy, updated_on = @UpdatedOn WHERE id = @Id
            """,
            after);
        Labelling.OfCases.Set(store, [after.Id], after.Labels);
        store.AddHistory(before, store.Case(after.Id));
    }

    /// <summary>Moves a case to the end of a section. In another suite, it is removed from the old suite's open runs and added to the new suite's.</summary>
    public static void MoveCase(this Store store, Case @case, Section section)
    {
        store.Execute(
            """
            UPDATE cases SET section_id = @section, suite_id = @suite,
              display_order = (SELECT COALESCE(MAX(display_order), 0) + 1 FROM cases WHERE section_id = @section)
            WHERE id = @id
            """,
            new { id = @case.Id, section = section.Id, suite = section.SuiteId });
        if (@case.SuiteId == section.SuiteId)
            return;
        store.DeleteOpenTests([@case.Id]);
        store.SelectEverywhere(section.SuiteId, @case.Id);
    }

    public static SoftDeletion AffectedByCases(this Store store, long[] ids) =>
        new() { AffectedTests = store.OpenTests(ids).Length, AffectedCases = ids.Length };

    /// <summary>Deletes the cases, and their tests and results in open runs. Closed runs keep both.</summary>
    public static void DeleteCases(this Store store, long[] ids)
    {
        store.DeleteOpenTests(ids);
        store.Execute("UPDATE cases SET is_deleted = 1 WHERE id IN (SELECT value FROM json_each(@ids))", new { ids });
    }

    private static void AddHistory(this Store store, Case before, Case after)
    {
        var changes = CaseChanges.Between(before, after);
        if (changes.Count == 0)
            return;
        store.Execute(
            "INSERT INTO case_history (case_id, type_id, created_on, user_id, changes) VALUES (@Id, @type, @UpdatedOn, @UpdatedBy, @changes)",
            new { after.Id, type = CaseHistory.Edited, after.UpdatedOn, after.UpdatedBy, changes });
    }
}
