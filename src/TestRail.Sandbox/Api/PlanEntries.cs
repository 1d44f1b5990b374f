using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class PlanEntries
{
    public static object Add(Call call) => call.AddEntry(call.OpenPlan(), call.Body);

    public static object Update(Call call)
    {
        var plan = call.OpenPlan();
        var body = call.Body;
        var entry = call.Entry(plan.Id, call.SecondText);
        var edited = Edit(call, entry, body);
        call.Store.SaveEntry(edited);
        foreach (var run in entry.Runs)
            call.Save(call.Edit(run, body) with { Name = edited.Name }, body);
        if (body.Has("config_ids") || body.Has("runs"))
            Reconfigure(call, plan, edited);
        return call.Entry(plan.Id, entry.Id);
    }

    public static object? Delete(Call call)
    {
        call.OpenPlan();
        var entry = call.Entry(call.Id, call.SecondText);
        if (call.IsSoft)
            return call.AffectedTests(entry.Runs);
        call.Store.DeleteEntry(entry);
        return null;
    }

    /// <summary>An entry of this plan. An entry of another plan is rejected.</summary>
    public static PlanEntry Entry(this Call call, long plan, string id) =>
        call.Store.Entry(plan, id, call.Links) ?? throw RefusalException.BadRequest(Texts.NotValid(PathId.Entry.Field, PathId.Entry.Noun));

    /// <summary>Adds an entry with its runs.</summary>
    public static PlanEntry AddEntry(this Call call, Plan plan, Body body)
    {
        var project = call.Project(plan.ProjectId);
        var suite = call.SuiteOf(project, body.RequiredId("suite_id"));
        var selection = Selection.Read(call.Store, body, suite.Id);
        var combinations = Combinations.Of(call.Store.ConfigGroups(project.Id), body);
        var entry = call.Store.AddEntry(new PlanEntry
        {
            Id = Guid.NewGuid().ToString(),
            PlanId = plan.Id,
            SuiteId = suite.Id,
            Name = body.Node("name") is null ? suite.Name : body.RequiredText("name", Limits.Name),
            Description = body.Text("description"),
            AssignedtoId = call.Assignee(body),
            IncludeAll = selection.IncludeAll,
            CaseIds = selection.Cases,
            Refs = body.Text("refs", Limits.RunReferences),
            ConfigIds = combinations.Included,
            StartOn = body.Time("start_on"),
            DueOn = body.Time("due_on"),
        });
        if (call.Options.ConfigurationsNeedRuns && combinations.Included.Length > 0 && body.Objects("runs") is not { Count: > 0 })
            throw body.Missing("runs");
        foreach (var run in combinations.Runs(body))
            call.OpenInEntry(plan, entry, run);
        return call.Entry(plan.Id, entry.Id);
    }

    private static PlanEntry Edit(Call call, PlanEntry entry, Body body)
    {
        var selection = Selection.Read(call.Store, body, entry.SuiteId, Selection.Of(entry));
        return entry with
        {
            Name = body.Has("name") ? body.RequiredText("name", Limits.Name) : entry.Name,
            Description = body.Has("description") ? body.Text("description") : entry.Description,
            AssignedtoId = body.Has("assignedto_id") ? call.Assignee(body) : entry.AssignedtoId,
            IncludeAll = selection.IncludeAll,
            CaseIds = selection.Cases,
            Refs = body.Has("refs") ? body.Text("refs", Limits.RunReferences) : entry.Refs,
            StartOn = body.Has("start_on") ? body.Time("start_on") : entry.StartOn,
            DueOn = body.Has("due_on") ? body.Time("due_on") : entry.DueOn,
        };
    }

    /// <summary>Gives the entry exactly the runs in the body. A run whose combination remains keeps its results.</summary>
    private static void Reconfigure(Call call, Plan plan, PlanEntry entry)
    {
        var groups = call.Store.ConfigGroups(plan.ProjectId);
        var combinations = call.Body.Has("config_ids") ? Combinations.Of(groups, call.Body) : Combinations.Of(groups, entry.ConfigIds);
        var asked = combinations.Runs(call.Body);
        call.Store.SaveEntry(entry with { ConfigIds = combinations.Included });
        call.Store.DeleteRuns(
            [.. entry.Runs.Where(run => !asked.Any(planned => planned.ConfigIds.SequenceEqual(run.ConfigIds))).Select(run => run.Id)]);
        foreach (var planned in asked)
        {
            if (entry.Runs.FirstOrDefault(run => run.ConfigIds.SequenceEqual(planned.ConfigIds)) is { } run)
                call.Save(call.Edit(call.Store.Run(run.Id, call.Links), planned.Overrides), planned.Overrides);
            else
                call.OpenInEntry(plan, entry, planned);
        }
    }
}
