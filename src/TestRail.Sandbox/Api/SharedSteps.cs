using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Sets of steps that cases share. A change of a set changes all cases that use it.</summary>
internal static class SharedSteps
{
    private const string Steps = "custom_steps_separated";

    public static object One(Call call) => call.Store.SharedStep(call.Id);

    public static object All(Call call)
    {
        var query = call.Query;
        var conditions = new Conditions().Is("s.project_id", call.Id)
            .After("s.created_on", query.Time("created_after")).Before("s.created_on", query.Time("created_before"))
            .In("s.created_by", query.Ids("created_by"))
            .After("s.updated_on", query.Time("updated_after")).Before("s.updated_on", query.Time("updated_before"))
            .Contains("(SELECT group_concat(json_extract(step.value, '$.refs')) FROM json_each(s.steps) step)", query.Text("refs"));
        return call.Page<SharedStep>("shared_steps", StoredSharedSteps.Select, conditions, "s.id");
    }

    public static object History(Call call) => call.Page<SharedStepChange>(
        "step_history", "SELECT id, timestamp, user_id, steps, title FROM shared_step_changes", new Conditions().Is("shared_step_id", call.Id), "id DESC");

    public static object Add(Call call) => call.Store.SharedStep(call.Store.AddSharedStep(new SharedStep
    {
        ProjectId = call.Id,
        Title = call.Body.RequiredText("title", Limits.Name),
        Steps = Read(call) ?? [],
        CreatedBy = call.User.Id,
        CreatedOn = call.Now,
        UpdatedBy = call.User.Id,
        UpdatedOn = call.Now,
    }));

    public static object Update(Call call)
    {
        var steps = call.Store.SharedStep(call.Id);
        call.Store.SaveSharedStep(steps with
        {
            Title = call.Body.Has("title") ? call.Body.RequiredText("title", Limits.Name) : steps.Title,
            Steps = Read(call) ?? steps.Steps,
            UpdatedBy = call.User.Id,
            UpdatedOn = call.Now,
        });
        return call.Store.SharedStep(call.Id);
    }

    public static object? Delete(Call call)
    {
        call.Store.DeleteSharedStep(call.Store.SharedStep(call.Id), call.Body.Flag("keep_in_cases") ?? true);
        return null;
    }

    private static JsonArray? Read(Call call) =>
        call.Body.Node(Steps) is null ? null : new StepList(call.Store).Read(call.Body, Steps, FieldType.Steps);
}
