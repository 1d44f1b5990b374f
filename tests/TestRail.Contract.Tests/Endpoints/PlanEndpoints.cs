using TestRail.Client.Plans;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class PlanEndpoints
{
    private const string Edit = "edit test plans";

    private static readonly Answer Plan = Answer.One("plan");
    private static readonly Answer Entry = Answer.One("entry");

    public static readonly Endpoint[] All =
    [
        Get("get_plan", Plan, (api, id) => api.GetPlanAsync(id.First), Subject.Plan),
        Get("get_plans", Answer.Page("plans", "listed plan"), (api, id) => api.GetPlansAsync(id.First), Subject.Project),
        Post(
            "add_plan", "add test plans", Plan,
            (api, id) => api.AddPlanAsync(id.First, new AddPlan { Name = "System test" }), Subject.Project),
        Post("add_plan_entry", Edit, Entry, (api, id) => api.AddPlanEntryAsync(id.First, new AddPlanEntry { SuiteId = 1 }), Subject.Plan),
        Post(
            "update_plan", Edit, Plan,
            (api, id) => api.UpdatePlanAsync(id.First, new UpdatePlan { Description = "Changed" }), Subject.Plan),
        Post(
            "update_plan_entry", Edit, Entry,
            (api, id) => api.UpdatePlanEntryAsync(id.First, id.Text(1), new UpdatePlanEntry { Name = "Changed" }),
            Subject.Plan, Subject.Entry),
        Post("close_plan", "close test plans", Plan, (api, id) => api.ClosePlanAsync(id.First), Subject.Plan),
        Post("delete_plan", "delete test plans", Answer.Nothing, (api, id) => api.DeletePlanAsync(id.First), Subject.Plan),
        Post(
            "delete_plan_entry", Edit, Answer.Nothing,
            (api, id) => api.DeletePlanEntryAsync(id.First, id.Text(1)), Subject.Plan, Subject.Entry),
        Post(
            "add_run_to_plan_entry", Edit, Entry,
            (api, id) => api.AddRunToPlanEntryAsync(id.First, id.Text(1), new AddPlanEntryRun { ConfigIds = [3] }),
            Subject.Plan, Subject.Entry),
        Post(
            "update_run_in_plan_entry", Edit, Entry,
            (api, id) => api.UpdateRunInPlanEntryAsync(id.First, new UpdatePlanEntryRun { Description = "Changed" }), Subject.RunOfPlan),
        Post(
            "delete_run_from_plan_entry", Edit, Answer.Nothing,
            (api, id) => api.DeleteRunFromPlanEntryAsync(id.First), Subject.RunOfPlan),
    ];
}
