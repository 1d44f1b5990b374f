using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Single runs of a plan entry.</summary>
internal static class PlanEntryRuns
{
    public static object Add(Call call)
    {
        var plan = call.OpenPlan();
        var entry = call.Entry(plan.Id, call.SecondText);
        if (!call.Body.Has("config_ids"))
            throw call.Body.Missing("config_ids");
        var groups = call.Store.ConfigGroups(plan.ProjectId);
        var widened = Combinations.Of(groups, [.. entry.ConfigIds, .. Combinations.Of(groups, call.Body).Included]);
        var configs = widened.Require(call.Body);
        if (!entry.Runs.All(run => widened.IsFull(run.ConfigIds)))
            throw RefusalException.BadRequest(Texts.Unrecorded.BadCombination);
        if (entry.Runs.Any(run => run.ConfigIds.SequenceEqual(configs)))
            throw RefusalException.BadRequest(Texts.Unrecorded.SameCombination);
        call.Store.SaveEntry(entry with { ConfigIds = widened.Included });
        call.OpenInEntry(plan, entry, new PlannedRun(configs, call.Body));
        return call.Entry(plan.Id, entry.Id);
    }

    public static object Update(Call call)
    {
        var run = OpenInPlan(call);
        call.Save(call.Edit(run, call.Body), call.Body);
        return call.Entry(run.PlanId!.Value, run.EntryId!);
    }

    public static object? Delete(Call call)
    {
        var run = OpenInPlan(call);
        if (call.IsSoft)
            return call.AffectedTests([run]);
        call.Store.DeleteRuns([run.Id]);
        return null;
    }

    /// <summary>Opens a run in the entry. The name comes from the entry and the milestone from the plan. The run's values override the entry's other values.</summary>
    public static void OpenInEntry(this Call call, Plan plan, PlanEntry entry, PlannedRun planned)
    {
        var body = planned.Overrides;
        var selection = Selection.Read(call.Store, body, entry.SuiteId, Selection.Of(entry));
        call.Open(
            new Run
            {
                ProjectId = plan.ProjectId,
                SuiteId = entry.SuiteId,
                PlanId = plan.Id,
                EntryId = entry.Id,
                EntryIndex = entry.Position,
                Name = entry.Name,
                Description = body.Text("description") ?? entry.Description,
                MilestoneId = plan.MilestoneId,
                AssignedtoId = call.Assignee(body) ?? entry.AssignedtoId,
                Refs = body.Text("refs", Limits.RunReferences) ?? entry.Refs,
                StartOn = body.Time("start_on") ?? entry.StartOn,
                DueOn = body.Time("due_on") ?? entry.DueOn,
                IncludeAll = selection.IncludeAll,
                ConfigIds = planned.ConfigIds,
                CreatedOn = call.Now,
                CreatedBy = call.User.Id,
            },
            selection);
    }

    /// <summary>A run of a plan that is not completed.</summary>
    private static Run OpenInPlan(Call call)
    {
        var run = call.Store.Run(call.Id, call.Links);
        if (run.PlanId is not { } plan)
            throw RefusalException.BadRequest(Texts.NotValid(PathId.Run.Field, PathId.Run.Noun));
        call.Store.PlanHead(plan, call.Links).RequireActive();
        return run;
    }
}
