using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

/// <summary>Shared steps, and their copies in the cases that use them.</summary>
internal static class StoredSharedSteps
{
    private const string Field = "custom_steps_separated";

    /// <summary>A case has an element for each of the shared steps, with the id of the set.</summary>
    public const string Select =
        """
        SELECT s.*, (SELECT json_group_array(id) FROM (SELECT DISTINCT c.id FROM live_cases c, json_each(c.custom, '$.custom_steps_separated') step
          WHERE json_extract(step.value, '$.shared_step_id') = s.id ORDER BY c.id)) AS case_ids FROM shared_steps s
        """;

    public static SharedStep SharedStep(this Store store, long id) => store.Find<SharedStep>($"{Select} WHERE s.id = @id", new { id })!;

    public static long AddSharedStep(this Store store, SharedStep steps)
    {
        var id = store.Insert(
            """
            INSERT INTO shared_steps (project_id, title, created_by, created_on, updated_by, updated_on, steps)
            VALUES (@ProjectId, @Title, @CreatedBy, @CreatedOn, @UpdatedBy, @UpdatedOn, @Steps)
            """,
            steps);
        store.AddChange(steps with { Id = id });
        return id;
    }

    public static void SaveSharedStep(this Store store, SharedStep steps)
    {
        store.Execute("UPDATE shared_steps SET title = @Title, updated_by = @UpdatedBy, updated_on = @UpdatedOn, steps = @Steps WHERE id = @Id", steps);
        store.AddChange(steps);
        store.ReplaceInCases(steps, _ => steps.InCase());
    }

    /// <summary>Deletes shared steps. The cases keep their copies as steps of their own, or lose them.</summary>
    public static void DeleteSharedStep(this Store store, SharedStep steps, bool keepInCases)
    {
        store.ReplaceInCases(steps, own => keepInCases ? own.Select(WithoutSet) : []);
        store.Execute("DELETE FROM shared_steps WHERE id = @Id", steps);
    }

    /// <summary>The steps as a case has them.</summary>
    public static IEnumerable<JsonNode> InCase(this SharedStep steps) => steps.Steps.Select(step =>
    {
        var copy = step!.DeepClone();
        copy["shared_step_id"] = steps.Id;
        return copy;
    });

    private static void AddChange(this Store store, SharedStep steps) => store.Execute(
        "INSERT INTO shared_step_changes (shared_step_id, user_id, timestamp, title, steps) VALUES (@Id, @UpdatedBy, @UpdatedOn, @Title, @Steps)", steps);

    private static void ReplaceInCases(this Store store, SharedStep steps, Func<IReadOnlyList<JsonNode>, IEnumerable<JsonNode>> replace)
    {
        foreach (var @case in store.Cases(steps.CaseIds))
        {
            var old = JsonSerializer.SerializeToNode(@case.Custom![Field])!.AsArray().Select(step => step!.DeepClone()).ToList();
            var first = old.FindIndex(step => IsOf(step, steps.Id));
            var rest = old.Where(step => !IsOf(step, steps.Id)).ToList();
            rest.InsertRange(first, replace([.. old.Where(step => IsOf(step, steps.Id))]));
            store.Execute(
                "UPDATE cases SET custom = json_set(custom, '$.custom_steps_separated', json(@list)) WHERE id = @Id",
                new { @case.Id, list = new JsonArray([.. rest]).ToJsonString() });
        }
    }

    private static bool IsOf(JsonNode step, long id) => (long?)step["shared_step_id"] == id;

    private static JsonNode WithoutSet(JsonNode step)
    {
        step.AsObject().Remove("shared_step_id");
        return step;
    }
}
