using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredRuns
{
    public const string Select = "SELECT r.* FROM runs r";

    public static Run Run(this Store store, long id, Links links) =>
        store.Complete(store.List<Run>($"{Select} WHERE r.id = @id", new { id }), links).Single();

    public static IReadOnlyList<Run> RunsOfPlan(this Store store, long plan, Links links) =>
        [.. store.Complete(store.List<Run>($"{Select} WHERE r.plan_id = @plan ORDER BY r.id", new { plan }), links)];

    /// <summary>Adds computed data: counters, the configurations' names, the address.</summary>
    public static IEnumerable<Run> Complete(this Store store, IReadOnlyList<Run> runs, Links links)
    {
        var counts = store.CountsOfRuns(runs.Select(run => run.Id));
        var names = store.ConfigNames(runs.SelectMany(run => run.ConfigIds));
        return runs.Select(run => run with
        {
            Counts = (counts.GetValueOrDefault(run.Id) ?? new Counts()).ToExtras(),
            Config = run.ConfigIds.Length == 0 ? null : string.Join(", ", run.ConfigIds.Select(id => names[id])),
            Url = links.Run(run.Id),
        });
    }

    public static long AddRun(this Store store, Run run)
    {
        var id = store.NextRunId();
        store.Execute(
            """
            INSERT INTO runs (id, project_id, suite_id, plan_id, entry_id, entry_index, name, description, milestone_id, assignedto_id,
              include_all, config_ids, created_on, created_by, refs, start_on, due_on)
            VALUES (@Id, @ProjectId, @SuiteId, @PlanId, @EntryId, @EntryIndex, @Name, @Description, @MilestoneId, @AssignedtoId,
              @IncludeAll, @ConfigIds, @CreatedOn, @CreatedBy, @Refs, @StartOn, @DueOn)
            """,
            run with { Id = id });
        return id;
    }

    public static void SaveRun(this Store store, Run run) => store.Execute(
        """
        UPDATE runs SET name = @Name, description = @Description, milestone_id = @MilestoneId, assignedto_id = @AssignedtoId,
          include_all = @IncludeAll, refs = @Refs, start_on = @StartOn, due_on = @DueOn, updated_on = @UpdatedOn WHERE id = @Id
        """,
        run);

    public static void CloseRun(this Store store, long id, long now) =>
        store.Execute("UPDATE runs SET is_completed = 1, completed_on = @now WHERE id = @id AND is_completed = 0", new { id, now });

    public static void DeleteRuns(this Store store, long[] ids) => store.Execute(
        """
        DELETE FROM attachments WHERE entity_type = 'run' AND entity_id IN (SELECT value FROM json_each(@ids));
        DELETE FROM attachments WHERE entity_type = 'test_change'
          AND entity_id IN (SELECT CAST(id AS TEXT) FROM results WHERE run_id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM results WHERE run_id IN (SELECT value FROM json_each(@ids));
        DELETE FROM tests WHERE run_id IN (SELECT value FROM json_each(@ids));
        DELETE FROM runs WHERE id IN (SELECT value FROM json_each(@ids));
        """,
        new { ids });

    public static long NextRunId(this Store store) => store.Value<long>("INSERT INTO run_ids DEFAULT VALUES; SELECT last_insert_rowid()");
}
