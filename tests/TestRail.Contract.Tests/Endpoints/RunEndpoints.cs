using TestRail.Client.Runs;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class RunEndpoints
{
    private static readonly Answer Run = Answer.One("run");

    public static readonly Endpoint[] All =
    [
        Get("get_run", Run, (api, id) => api.GetRunAsync(id.First), Subject.Run),
        Get("get_runs", Answer.Page("runs", "run"), (api, id) => api.GetRunsAsync(id.First), Subject.Project),
        Post("add_run", "add test runs", Run, (api, id) => api.AddRunAsync(id.First, new AddRun { SuiteId = 1 }), Subject.Project),
        Post(
            "update_run", "edit test runs", Run,
            (api, id) => api.UpdateRunAsync(id.First, new UpdateRun { Description = "Changed" }), Subject.Run),
        Post("close_run", "close test runs", Run, (api, id) => api.CloseRunAsync(id.First), Subject.Run),
        Post("delete_run", "delete test runs", Answer.Nothing, (api, id) => api.DeleteRunAsync(id.First), Subject.Run),
        Post(
            "delete_run", "delete test runs", Answer.One("affected"), (api, id) => api.SoftDeleteRunAsync(id.First), Subject.Run)
            with { Suffix = "&soft=1" },
    ];
}
