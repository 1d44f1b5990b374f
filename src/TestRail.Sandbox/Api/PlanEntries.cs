using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class PlanEntries
{
    public static object Add(Call call) => call.AddEntry(call.OpenPlan(), call.Body);

    public static object Update(Call call)
    {
        call.OpenPlan();
        var entry = call.Entry(call.Id, call.SecondText);
        var body = call.Body;
        var name = body.Has("name") ? body.RequiredText("name", Limits.Name) : entry.Name;
        foreach (var run in entry.Runs)
            call.Save(call.Edit(run, body) with { Name = name }, body);
        call.Store.SaveEntry(entry with
        {
            Name = name,
            Description = body.Has("description") ? body.Text("description") : entry.Description,
            IncludeAll = body.Flag("include_all") ?? entry.IncludeAll,
            Refs = body.Has("refs") ? body.Text("refs", Limits.RunReferences) : entry.Refs,
        });
        return call.Entry(call.Id, entry.Id);
    }

    public static object? Delete(Call call)
    {
        call.OpenPlan();
        var entry = call.Entry(call.Id, call.SecondText);
        if (call.Query.Flag("soft") == true)
            return new { affected_tests = entry.Runs.Sum(run => call.Store.TestsByCase(run.Id).Count) };
        call.Store.DeleteEntry(entry);
        return null;
    }

    /// <summary>An entry of this very plan; another plan's is refused.</summary>
    public static PlanEntry Entry(this Call call, long plan, string id) =>
        call.Store.Entry(plan, id, call.Links) ?? throw RefusalException.BadRequest(Texts.NotValid(PathId.Entry.Field, PathId.Entry.Noun));

    /// <summary>Adds an entry with its runs: the ones it lists, else one for each combination of its configurations.</summary>
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
            Name = body.Text("name", Limits.Name) ?? suite.Name,
            Description = body.Text("description"),
            IncludeAll = selection.IncludeAll,
            Refs = body.Text("refs", Limits.RunReferences),
            ConfigIds = combinations.Included,
        });
        var template = call.NewRun(plan, entry) with { AssignedtoId = call.Assignee(body) };
        if (body.Objects("runs") is { Count: > 0 } runs)
        {
            foreach (var run in runs)
                call.OpenInEntry(template with { ConfigIds = combinations.Require(run) }, run, selection);
        }
        else
        {
            foreach (var combination in combinations.All)
                call.Open(template with { ConfigIds = combination }, selection);
        }
        return call.Entry(plan.Id, entry.Id);
    }
}
