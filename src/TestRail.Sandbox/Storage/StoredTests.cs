using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredTests
{
    private const string Select =
        """
        SELECT t.id, t.case_id, t.status_id, t.assignedto_id, t.run_id, c.title, c.template_id, c.type_id, c.priority_id, c.estimate,
          c.refs, c.milestone_id, s.display_order AS sections_display_order, c.display_order AS cases_display_order, c.custom
        FROM tests t JOIN cases c ON c.id = t.case_id LEFT JOIN sections s ON s.id = c.section_id
        """;

    public static Test Test(this Store store, long id) => store.Tests([id]).Single();

    public static IEnumerable<Test> Tests(this Store store, IReadOnlyList<long> ids) => store.Complete(
        store.List<Test>($"{Select} WHERE t.id IN (SELECT value FROM json_each(@ids)) ORDER BY t.id", new { ids = ids.ToArray() }));

    public static IReadOnlyList<Test> TestsOfRun(this Store store, long run) =>
        [.. store.Complete(store.List<Test>($"{Select} WHERE t.run_id = @run AND t.is_selected = 1 ORDER BY t.id", new { run }))];

    private static IEnumerable<Test> Complete(this Store store, IReadOnlyList<Test> tests)
    {
        var fields = store.Fields(CustomFields.OfCases);
        var labels = Labelling.OfTests.Of(store, tests.Select(test => test.Id));
        return tests.Select(test => test with { Custom = fields.Fill(test.Custom), Labels = [.. labels[test.Id]] });
    }

    /// <summary>The run's selected tests by case id.</summary>
    public static Dictionary<long, long> TestsByCase(this Store store, long run) =>
        store.List<Test>("SELECT id, case_id FROM tests WHERE run_id = @run AND is_selected = 1", new { run })
            .ToDictionary(test => test.CaseId, test => test.Id);

    /// <summary>The templates of the run's selected tests by test id.</summary>
    public static Dictionary<long, long> TemplatesByTest(this Store store, long run) =>
        store.List<Test>(
            "SELECT t.id, c.template_id FROM tests t JOIN cases c ON c.id = t.case_id WHERE t.run_id = @run AND t.is_selected = 1", new { run })
            .ToDictionary(test => test.Id, test => test.TemplateId);

    /// <summary>Sets the run's selection to these cases; null selects all cases of the suite.</summary>
    public static void SelectTests(this Store store, Run run, long[]? cases)
    {
        const string Listed = "case_id IN (SELECT value FROM json_each(@cases))";
        var parameters = new { run = run.Id, suite = run.SuiteId, assigned = run.AssignedtoId, cases };
        store.Execute($"UPDATE tests SET is_selected = {(cases is null ? "1" : Listed)} WHERE run_id = @run", parameters);
        store.Execute(
            $"""
            INSERT OR IGNORE INTO tests (run_id, case_id, assignedto_id)
            SELECT @run, c.id, @assigned FROM cases c JOIN sections s ON s.id = c.section_id
            WHERE c.suite_id = @suite AND c.is_deleted = 0 {(cases is null ? "" : "AND c.id IN (SELECT value FROM json_each(@cases))")}
            ORDER BY s.display_order, c.display_order, c.id
            """,
            parameters);
    }

    /// <summary>Adds a new case to every open run that includes its whole suite.</summary>
    public static void SelectEverywhere(this Store store, long suite, long @case) => store.Execute(
        """
        INSERT INTO tests (run_id, case_id, assignedto_id)
        SELECT id, @case, assignedto_id FROM runs WHERE suite_id = @suite AND include_all = 1 AND is_completed = 0
        """,
        new { suite, @case });
}
