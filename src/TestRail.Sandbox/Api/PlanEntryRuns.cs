using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>The runs of a plan entry, one by one.</summary>
internal static class PlanEntryRuns
{
    public static object Add(Call call)
    {
        var plan = call.OpenPlan();
        var entry = call.Entry(plan.Id, call.SecondText);
        if (!call.Body.Has("config_ids"))
            throw call.Body.Missing("config_ids");
        var groups = call.Store.ConfigGroups(plan.ProjectId);
        var asked = Combinations.Of(groups, call.Body);
        var widened = Combinations.Of(groups, [.. entry.ConfigIds, .. asked.Included]);
        call.Store.SaveEntry(entry with { ConfigIds = widened.Included });
        var selection = entry.Runs.Count > 0 ? Selection.Of(call.Store, entry.Runs[0]) : new Selection(entry.IncludeAll, []);
        call.OpenInEntry(call.NewRun(plan, entry) with { ConfigIds = widened.Require(call.Body) }, call.Body, selection);
        return call.Entry(plan.Id, entry.Id);
    }

    public static object Update(Call call)
    {
        var run = InPlan(call);
        run.RequireActive();
        call.Save(call.Edit(run, call.Body), call.Body);
        return call.Entry(run.PlanId!.Value, run.EntryId!);
    }

    public static object? Delete(Call call)
    {
        var run = InPlan(call);
        call.Store.PlanHead(run.PlanId!.Value, call.Links).RequireActive();
        call.Store.DeleteRuns([run.Id]);
        return null;
    }

    /// <summary>A run of this entry as it begins: name and milestone are the entry's and the plan's.</summary>
    public static Run NewRun(this Call call, Plan plan, PlanEntry entry) => new()
    {
        ProjectId = plan.ProjectId,
        SuiteId = entry.SuiteId,
        PlanId = plan.Id,
        EntryId = entry.Id,
        EntryIndex = entry.Position,
        Name = entry.Name,
        Description = entry.Description,
        MilestoneId = plan.MilestoneId,
        Refs = entry.Refs,
        IncludeAll = entry.IncludeAll,
        CreatedOn = call.Now,
        CreatedBy = call.User.Id,
    };

    /// <summary>Opens a run whose own words override what the entry says.</summary>
    public static void OpenInEntry(this Call call, Run run, Body body, Selection otherwise)
    {
        var selection = Selection.Read(call.Store, body, run.SuiteId, otherwise);
        var assignee = call.Assignee(body) ?? run.AssignedtoId;
        call.Open(
            run with
            {
                IncludeAll = selection.IncludeAll,
                AssignedtoId = assignee,
                Description = body.Text("description") ?? run.Description,
                Refs = body.Text("refs", Limits.RunReferences) ?? run.Refs,
            },
            selection);
    }

    private static Run InPlan(Call call)
    {
        var run = call.Store.Run(call.Id, call.Links);
        return run.PlanId is not null ? run : throw RefusalException.BadRequest(Texts.NotValid(PathId.Run.Field, PathId.Run.Noun));
    }
}
