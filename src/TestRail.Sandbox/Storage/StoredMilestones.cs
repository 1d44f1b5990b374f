using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredMilestones
{
    public const string Select = "SELECT * FROM milestones";

    public static Milestone Milestone(this Store store, long id) => store.Find<Milestone>($"{Select} WHERE id = @id", new { id })!;

    public static IReadOnlyList<Milestone> SubMilestones(this Store store, long id) =>
        store.List<Milestone>($"{Select} WHERE parent_id = @id ORDER BY id", new { id });

    /// <summary>The milestone and its descendants.</summary>
    public static long[] MilestonesBelow(this Store store, long id) =>
        [id, .. store.SubMilestones(id).SelectMany(child => store.MilestonesBelow(child.Id))];

    public static long AddMilestone(this Store store, Milestone milestone) => store.Insert(
        """
        INSERT INTO milestones (project_id, name, description, start_on, started_on, is_started, due_on, is_completed, parent_id, refs)
        VALUES (@ProjectId, @Name, @Description, @StartOn, @StartedOn, @IsStarted, @DueOn, 0, @ParentId, @Refs)
        """,
        milestone);

    public static void SaveMilestone(this Store store, Milestone milestone) => store.Execute(
        """
        UPDATE milestones SET name = @Name, description = @Description, start_on = @StartOn, started_on = @StartedOn, is_started = @IsStarted,
          due_on = @DueOn, is_completed = @IsCompleted, completed_on = @CompletedOn, parent_id = @ParentId, refs = @Refs WHERE id = @Id
        """,
        milestone);

    /// <summary>Deletes the milestone with its descendants. Their runs and plans stay, without a milestone.</summary>
    public static void DeleteMilestone(this Store store, long id) => store.Execute(
        """
        UPDATE runs SET milestone_id = NULL WHERE milestone_id IN (SELECT value FROM json_each(@ids));
        UPDATE plans SET milestone_id = NULL WHERE milestone_id IN (SELECT value FROM json_each(@ids));
        UPDATE cases SET milestone_id = NULL WHERE milestone_id IN (SELECT value FROM json_each(@ids));
        DELETE FROM milestones WHERE id IN (SELECT value FROM json_each(@ids));
        """,
        new { ids = store.MilestonesBelow(id) });
}
