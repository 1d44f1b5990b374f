using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Plans
{
    public static object One(Call call) => call.Store.Plan(call.Id, call.Links);

    public static object All(Call call)
    {
        var query = call.Query;
        var conditions = new Conditions()
            .Is("p.project_id", call.Id)
            .After("p.created_on", query.Time("created_after")).Before("p.created_on", query.Time("created_before"))
            .In("p.created_by", query.Ids("created_by"))
            .Is("p.is_completed", query.Flag("is_completed"))
            .In("p.milestone_id", query.Ids("milestone_id"));
        return call.Page<Plan>("plans", StoredPlans.Select, conditions, "p.id DESC", plans => call.Store.Complete(plans, call.Links));
    }

    public static object Add(Call call)
    {
        var body = call.Body;
        var id = call.Store.AddPlan(new Plan
        {
            ProjectId = call.Id,
            Name = body.RequiredText("name", Limits.Name),
            Description = body.Text("description"),
            MilestoneId = call.Milestone(call.Id),
            Refs = body.Text("refs", Limits.RunReferences),
            StartOn = body.Time("start_on"),
            DueOn = body.Time("due_on"),
            CreatedOn = call.Now,
            CreatedBy = call.User.Id,
        });
        var plan = call.Store.PlanHead(id, call.Links);
        foreach (var entry in body.Objects("entries") ?? [])
            call.AddEntry(plan, entry);
        return call.Store.Plan(id, call.Links);
    }

    public static object Update(Call call)
    {
        var plan = call.OpenPlan();
        var body = call.Body;
        call.Store.SavePlan(plan with
        {
            Name = body.Has("name") ? body.RequiredText("name", Limits.Name) : plan.Name,
            Description = body.Has("description") ? body.Text("description") : plan.Description,
            MilestoneId = body.Has("milestone_id") ? call.Milestone(plan.ProjectId) : plan.MilestoneId,
            Refs = body.Has("refs") ? body.Text("refs", Limits.RunReferences) : plan.Refs,
            StartOn = body.Has("start_on") ? body.Time("start_on") : plan.StartOn,
            DueOn = body.Has("due_on") ? body.Time("due_on") : plan.DueOn,
        });
        return One(call);
    }

    public static object Close(Call call)
    {
        call.OpenPlan();
        call.Store.ClosePlan(call.Id, call.Now);
        return One(call);
    }

    public static object? Delete(Call call)
    {
        call.OpenPlan();
        var plan = call.Store.Plan(call.Id, call.Links);
        if (call.IsSoft)
            return call.AffectedTests(plan.Entries!.SelectMany(entry => entry.Runs));
        call.Store.DeletePlan(plan);
        return null;
    }

    public static Plan OpenPlan(this Call call)
    {
        var plan = call.Store.PlanHead(call.Id, call.Links);
        plan.RequireActive();
        return plan;
    }
}
