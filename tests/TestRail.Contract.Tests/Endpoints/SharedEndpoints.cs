using TestRail.Client.SharedSteps;
using TestRail.Client.Values;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

/// <summary>Shared steps, reports, feature files and fields for dynamic filters.</summary>
internal static class SharedEndpoints
{
    private static readonly Answer Steps = Answer.One("shared step");

    public static readonly Endpoint[] All =
    [
        Get("get_shared_step", Steps, (api, id) => api.GetSharedStepAsync(id.First), Subject.SharedStep),
        Get("get_shared_steps", Answer.Page("shared_steps", "shared step"), (api, id) => api.GetSharedStepsAsync(id.First), Subject.Project),
        Get("get_shared_step_history", Answer.Page("step_history", "shared step change"), (api, id) => api.GetSharedStepHistoryAsync(id.First), Subject.SharedStep),
        Post(
            "add_shared_step", "add test cases", Steps,
            (api, id) => api.AddSharedStepAsync(id.First, new AddSharedStep { Title = "Pay", Steps = [new CaseStep { Content = "Pay." }] }), Subject.Project),
        Post(
            "update_shared_step", "edit test cases", Steps,
            (api, id) => api.UpdateSharedStepAsync(id.First, new UpdateSharedStep { Title = "Changed" }), Subject.SharedStep),
        Post(
            "delete_shared_step", "delete test cases", Answer.Nothing,
            (api, id) => api.DeleteSharedStepAsync(id.First, new DeleteSharedStep { KeepInCases = true }), Subject.SharedStep),
        Get("get_reports", Answer.Array("report"), (api, id) => api.GetReportsAsync(id.First), Subject.Project),
        Get("run_report", Answer.One("report links"), (api, id) => api.RunReportAsync(id.First), Subject.Report),
        Get("get_cross_project_reports", Answer.Array("report"), (api, _) => api.GetCrossProjectReportsAsync()),
        Get("run_cross_project_report", Answer.One("report links"), (api, id) => api.RunCrossProjectReportAsync(id.First), Subject.CrossProjectReport),
        Get("get_bdd", Answer.File, (api, id) => api.GetBddAsync(id.First), Subject.Case),
        Post("add_bdd", "add test cases", Answer.One("case"), (api, id) => api.AddBddAsync(id.First, World.Feature), Subject.Section),
        Post("update_bdd", "edit test cases", Answer.One("case"), (api, id) => api.UpdateBddAsync(id.First, World.Feature), Subject.Case),
        Get("get_dynamic_filter_fields", Answer.Array("dynamic filter field"), (api, id) => api.GetDynamicFilterFieldsAsync(id.First), Subject.Project),
    ];
}
