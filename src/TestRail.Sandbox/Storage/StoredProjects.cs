using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredProjects
{
    public static long AddProject(this Store store, Project project) => store.Insert(
        """
        INSERT INTO projects (name, announcement, show_announcement, suite_mode)
        VALUES (@Name, @Announcement, @ShowAnnouncement, @SuiteMode)
        """,
        project);

    public static void SaveProject(this Store store, Project project) => store.Execute(
        """
        UPDATE projects SET name = @Name, announcement = @Announcement, show_announcement = @ShowAnnouncement, is_completed = @IsCompleted,
          completed_on = @CompletedOn WHERE id = @Id
        """,
        project);

    /// <summary>Deletes the project with everything in it, including closed runs.</summary>
    public static void DeleteProject(this Store store, long id) => store.Execute(
        """
        DELETE FROM attachments WHERE project_id = @id;
        DELETE FROM results WHERE run_id IN (SELECT id FROM runs WHERE project_id = @id);
        DELETE FROM tests WHERE run_id IN (SELECT id FROM runs WHERE project_id = @id);
        DELETE FROM runs WHERE project_id = @id;
        DELETE FROM plan_entries WHERE plan_id IN (SELECT id FROM plans WHERE project_id = @id);
        DELETE FROM plans WHERE project_id = @id;
        DELETE FROM case_history WHERE case_id IN (SELECT c.id FROM cases c JOIN suites s ON s.id = c.suite_id WHERE s.project_id = @id);
        DELETE FROM cases WHERE suite_id IN (SELECT id FROM suites WHERE project_id = @id);
        DELETE FROM sections WHERE suite_id IN (SELECT id FROM suites WHERE project_id = @id);
        DELETE FROM suites WHERE project_id = @id;
        DELETE FROM labels WHERE project_id = @id;
        DELETE FROM configs WHERE group_id IN (SELECT id FROM config_groups WHERE project_id = @id);
        DELETE FROM config_groups WHERE project_id = @id;
        DELETE FROM milestones WHERE project_id = @id;
        DELETE FROM projects WHERE id = @id;
        """,
        new { id });
}
