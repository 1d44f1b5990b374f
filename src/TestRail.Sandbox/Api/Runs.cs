using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Runs
{
    public static object One(Call call) => call.Run();

    public static object All(Call call)
    {
        var query = call.Query;
        var conditions = new Conditions()
            .Is("r.project_id", call.Id).And(query.Flag("include_plan_runs") == true ? "1" : "r.plan_id IS NULL")
            .After("r.created_on", query.Time("created_after")).Before("r.created_on", query.Time("created_before"))
            .In("r.created_by", query.Ids("created_by"))
            .Is("r.is_completed", query.Flag("is_completed"))
            .In("r.milestone_id", query.Ids("milestone_id"))
            .Lists("r.refs", query.Text("refs_filter"))
            .In("r.suite_id", query.Ids("suite_id"));
        return call.Page<Run>("runs", StoredRuns.Select, conditions, "r.id DESC", runs => call.Store.Complete(runs, call.Links));
    }

    public static object Add(Call call)
    {
        var body = call.Body;
        var project = call.Project(call.Id);
        var suite = call.SuiteOf(project, body.Id("suite_id"));
        var selection = Selection.Read(call.Store, body, suite.Id);
        var run = new Run
        {
            ProjectId = project.Id,
            SuiteId = suite.Id,
            Name = body.Node("name") is null ? suite.Name : body.RequiredText("name", Limits.Name),
            Description = body.Text("description"),
            MilestoneId = call.Milestone(project.Id),
            AssignedtoId = call.Assignee(body),
            IncludeAll = selection.IncludeAll,
            Refs = body.Text("refs", Limits.RunReferences),
            StartOn = body.Time("start_on"),
            DueOn = body.Time("due_on"),
            CreatedOn = call.Now,
            CreatedBy = call.User.Id,
        };
        return call.Open(run, selection);
    }

    public static object Update(Call call)
    {
        var run = call.RequireFree(Texts.RunEdited);
        var edited = call.Edit(run, call.Body) with
        {
            Name = call.Body.Has("name") ? call.Body.RequiredText("name", Limits.Name) : run.Name,
            MilestoneId = call.Body.Has("milestone_id") ? call.Milestone(run.ProjectId) : run.MilestoneId,
        };
        return call.Save(edited, call.Body);
    }

    public static object Close(Call call)
    {
        call.RequireFree(Texts.RunClosed);
        call.Store.CloseRun(call.Id, call.Now);
        return call.Run();
    }

    public static object? Delete(Call call)
    {
        var run = call.Run();
        if (run.PlanId is not null)
            throw RefusalException.BadRequest(Texts.Unrecorded.RunDeleted);
        run.RequireActive();
        if (call.IsSoft)
            return call.AffectedTests([run]);
        call.Store.DeleteRuns([run.Id]);
        return null;
    }

    private static Run Run(this Call call) => call.Store.Run(call.Id, call.Links);

    /// <summary>The run. It must be open and not in a plan.</summary>
    private static Run RequireFree(this Call call, string belongsToPlan)
    {
        var run = call.Run();
        if (run.PlanId is not null)
            throw RefusalException.Forbidden(belongsToPlan);
        run.RequireActive();
        return run;
    }
}
