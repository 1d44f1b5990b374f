using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Edits of open runs, both in plans and on their own.</summary>
internal static class OpenRuns
{
    public static Run Open(this Call call, Run run, Selection selection)
    {
        var id = call.Store.AddRun(run);
        call.Store.SelectTests(run with { Id = id }, selection.Listed);
        return call.Store.Run(id, call.Links);
    }

    /// <summary>Applies the fields that every method for editing runs can change. An explicit null clears a field.</summary>
    public static Run Edit(this Call call, Run run, Body body) => run with
    {
        Description = body.Has("description") ? body.Text("description") : run.Description,
        AssignedtoId = body.Has("assignedto_id") ? call.Assignee(body) : run.AssignedtoId,
        Refs = body.Has("refs") ? body.Text("refs", Limits.RunReferences) : run.Refs,
        StartOn = body.Has("start_on") ? body.Time("start_on") : run.StartOn,
        DueOn = body.Has("due_on") ? body.Time("due_on") : run.DueOn,
        UpdatedOn = call.Now,
    };

    /// <summary>Stores an edited run and the selection in the body. Cases that the body does not list are deselected.</summary>
    public static Run Save(this Call call, Run run, Body body)
    {
        if (Selection.IsIn(body))
        {
            var selection = Selection.Read(call.Store, body, run.SuiteId, Selection.Of(call.Store, run));
            run = run with { IncludeAll = selection.IncludeAll };
            call.Store.SelectTests(run, selection.Listed);
        }
        call.Store.SaveRun(run);
        return call.Store.Run(run.Id, call.Links);
    }

    /// <summary>The number of tests that a deletion with <c>soft=1</c> would delete.</summary>
    public static object AffectedTests(this Call call, IEnumerable<Run> runs) =>
        new { affected_tests = runs.Sum(run => call.Store.TestsByCase(run.Id).Count) };

    public static void RequireActive(this Run run)
    {
        if (run.IsCompleted)
            throw RefusalException.Forbidden(Texts.RunCompleted);
    }

    public static void RequireActive(this Plan plan)
    {
        if (plan.IsCompleted)
            throw RefusalException.Forbidden(Texts.PlanCompleted);
    }
}
