using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredPlans
{
    public const string Select = "SELECT p.* FROM plans p";

    /// <summary>A plan without its entries, as in lists.</summary>
    public static Plan PlanHead(this Store store, long id, Links links) =>
        store.Complete(store.List<Plan>($"{Select} WHERE p.id = @id", new { id }), links).Single();

    public static Plan Plan(this Store store, long id, Links links) =>
        store.PlanHead(id, links) with { Entries = store.Entries(id, links) };

    public static IEnumerable<Plan> Complete(this Store store, IReadOnlyList<Plan> plans, Links links)
    {
        var counts = store.CountsOfPlans(plans.Select(plan => plan.Id));
        return plans.Select(plan => plan with
        {
            Counts = (counts.GetValueOrDefault(plan.Id) ?? new Counts()).ToExtras(),
            Url = links.Plan(plan.Id),
        });
    }

    public static IReadOnlyList<PlanEntry> Entries(this Store store, long plan, Links links)
    {
        var runs = store.RunsOfPlan(plan, links).ToLookup(run => run.EntryId);
        return [.. store.List<PlanEntry>("SELECT * FROM plan_entries WHERE plan_id = @plan ORDER BY position", new { plan })
            .Select(entry => entry with
            {
                Runs = [.. runs[entry.Id].OrderBy(run => run.ConfigIds, ConfigurationOrder.Instance)],
            })];
    }

    /// <summary>The entry; null if the plan does not have it.</summary>
    public static PlanEntry? Entry(this Store store, long plan, string id, Links links) =>
        store.Entries(plan, links).FirstOrDefault(entry => entry.Id == id);

    public static long AddPlan(this Store store, Plan plan)
    {
        var id = store.NextRunId();
        store.Execute(
            """
            INSERT INTO plans (id, project_id, name, description, milestone_id, created_on, created_by, refs, start_on, due_on)
            VALUES (@Id, @ProjectId, @Name, @Description, @MilestoneId, @CreatedOn, @CreatedBy, @Refs, @StartOn, @DueOn)
            """,
            plan with { Id = id });
        return id;
    }

    /// <summary>Stores an edited plan. Its runs get its milestone.</summary>
    public static void SavePlan(this Store store, Plan plan) => store.Execute(
        """
        UPDATE plans SET name = @Name, description = @Description, milestone_id = @MilestoneId, refs = @Refs, start_on = @StartOn,
          due_on = @DueOn WHERE id = @Id;
        UPDATE runs SET milestone_id = @MilestoneId WHERE plan_id = @Id;
        """,
        plan);

    public static void ClosePlan(this Store store, long id, long now) => store.Execute(
        """
        UPDATE plans SET is_completed = 1, completed_on = @now WHERE id = @id;
        UPDATE runs SET is_completed = 1, completed_on = @now WHERE plan_id = @id AND is_completed = 0;
        """,
        new { id, now });

    /// <summary>Stores a new entry after the plan's others. Returns it with its position.</summary>
    public static PlanEntry AddEntry(this Store store, PlanEntry entry)
    {
        var placed = entry with
        {
            Position = store.Value<int>("SELECT COALESCE(MAX(position), 0) + 1 FROM plan_entries WHERE plan_id = @PlanId", entry),
        };
        store.Execute(
            """
            INSERT INTO plan_entries (id, plan_id, suite_id, name, description, assignedto_id, include_all, case_ids, refs, config_ids, position,
              start_on, due_on)
            VALUES (@Id, @PlanId, @SuiteId, @Name, @Description, @AssignedtoId, @IncludeAll, @CaseIds, @Refs, @ConfigIds, @Position, @StartOn, @DueOn)
            """,
            placed);
        return placed;
    }

    public static void SaveEntry(this Store store, PlanEntry entry) => store.Execute(
        """
        UPDATE plan_entries SET name = @Name, description = @Description, assignedto_id = @AssignedtoId, include_all = @IncludeAll,
          case_ids = @CaseIds, refs = @Refs, config_ids = @ConfigIds, start_on = @StartOn, due_on = @DueOn WHERE id = @Id
        """,
        entry);

    /// <summary>Deletes an entry with its runs. The entries after it move up.</summary>
    public static void DeleteEntry(this Store store, PlanEntry entry)
    {
        store.DeleteRuns([.. entry.Runs.Select(run => run.Id)]);
        store.Execute(
            """
            DELETE FROM attachments WHERE entity_type = 'entry' AND entity_id = @Id;
            DELETE FROM plan_entries WHERE id = @Id;
            UPDATE plan_entries SET position = position - 1 WHERE plan_id = @PlanId AND position > @Position;
            UPDATE runs SET entry_index = entry_index - 1 WHERE plan_id = @PlanId AND entry_index > @Position;
            """,
            entry);
    }

    public static void DeletePlan(this Store store, Plan plan)
    {
        foreach (var entry in plan.Entries ?? [])
            store.DeleteEntry(entry);
        store.Execute(
            "DELETE FROM attachments WHERE entity_type = 'plan' AND entity_id = CAST(@Id AS TEXT); DELETE FROM plans WHERE id = @Id", plan);
    }
}
