using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Dispatching;

/// <summary>Users may access the contents of projects that they may see.</summary>
internal static class ProjectAccess
{
    /// <summary>The queries that find the project of the first id in a path.</summary>
    private static readonly Dictionary<string, string> ProjectOf = new()
    {
        ["project_id"] = "SELECT CAST(@id AS INTEGER)",
        ["suite_id"] = "SELECT project_id FROM suites WHERE id = @id",
        ["section_id"] = "SELECT s.project_id FROM sections c JOIN suites s ON s.id = c.suite_id WHERE c.id = @id",
        ["case_id"] = "SELECT s.project_id FROM cases c JOIN suites s ON s.id = c.suite_id WHERE c.id = @id",
        ["milestone_id"] = "SELECT project_id FROM milestones WHERE id = @id",
        ["label_id"] = "SELECT project_id FROM labels WHERE id = @id",
        ["config_group_id"] = "SELECT project_id FROM config_groups WHERE id = @id",
        ["config_id"] = "SELECT g.project_id FROM configs c JOIN config_groups g ON g.id = c.group_id WHERE c.id = @id",
        ["run_id"] = "SELECT project_id FROM runs WHERE id = @id",
        ["plan_id"] = "SELECT project_id FROM plans WHERE id = @id",
        ["test_id"] = "SELECT r.project_id FROM tests t JOIN runs r ON r.id = t.run_id WHERE t.id = @id",
        ["result_id"] = "SELECT r.project_id FROM results c JOIN runs r ON r.id = c.run_id WHERE c.id = @id",
        ["shared_step_id"] = "SELECT project_id FROM shared_steps WHERE id = @id",
        ["variable_id"] = "SELECT project_id FROM variables WHERE id = @id",
        ["dataset_id"] = "SELECT project_id FROM datasets WHERE id = @id",
        ["report_template_id"] = "SELECT project_id FROM reports WHERE id = @id",
        ["attachment_id"] = "SELECT project_id FROM attachments WHERE key = @id",
    };

    public static void Require(Store store, User user, Route route, Query query)
    {
        if (user.ProjectIds is not { } projects || query.Path.Count < 2 || route.Ids is not [var first, ..])
            return;
        if (ProjectOf.TryGetValue(first.Field, out var select) && !projects.Contains(store.Value<long>(select, new { id = query.Path[1] })))
            throw RefusalException.Forbidden(Texts.NoAccess);
    }
}
