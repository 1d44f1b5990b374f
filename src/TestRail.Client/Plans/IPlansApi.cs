using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>Test plans, their entries and their runs.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public interface IPlansApi
{
    /// <summary>Reads a plan with its entries and their runs.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Get("/index.php?/api/v2/get_plan/{planId}")]
    Task<Plan> GetPlanAsync(long planId, CancellationToken cancellation = default);

    /// <summary>Lists the plans of a project, without their entries.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Get("/index.php?/api/v2/get_plans/{projectId}")]
    Task<Page<Plan>> GetPlansAsync(
        long projectId, PlanFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a plan to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/add_plan/{projectId}")]
    Task<Plan> AddPlanAsync(long projectId, [Body] AddPlan plan, CancellationToken cancellation = default);

    /// <summary>Adds an entry with one or more runs to a plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/add_plan_entry/{planId}")]
    Task<PlanEntry> AddPlanEntryAsync(long planId, [Body] AddPlanEntry entry, CancellationToken cancellation = default);

    /// <summary>Adds a run to an entry of a plan. TestRail 6.4 and later.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/add_run_to_plan_entry/{planId}/{entryId}")]
    Task<PlanEntry> AddRunToPlanEntryAsync(
        long planId, string entryId, [Body] AddPlanEntryRun run, CancellationToken cancellation = default);

    /// <summary>Changes a plan, but not its entries.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/update_plan/{planId}")]
    Task<Plan> UpdatePlanAsync(long planId, [Body] UpdatePlan changes, CancellationToken cancellation = default);

    /// <summary>Changes an entry of a plan and all its runs.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/update_plan_entry/{planId}/{entryId}")]
    Task<PlanEntry> UpdatePlanEntryAsync(
        long planId, string entryId, [Body] UpdatePlanEntry changes, CancellationToken cancellation = default);

    /// <summary>Changes one run of a plan entry with configurations. Returns the whole entry. TestRail 6.4 and later.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/update_run_in_plan_entry/{runId}")]
    Task<PlanEntry> UpdateRunInPlanEntryAsync(
        long runId, [Body] UpdatePlanEntryRun changes, CancellationToken cancellation = default);

    /// <summary>Permanently closes a plan and its runs.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/close_plan/{planId}")]
    Task<Plan> ClosePlanAsync(long planId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a plan with its runs and results.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/delete_plan/{planId}")]
    Task DeletePlanAsync(long planId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes an entry of a plan with its runs and results.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="entryId">The plan entry.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/delete_plan_entry/{planId}/{entryId}")]
    Task DeletePlanEntryAsync(long planId, string entryId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes one run of a plan entry with its results. TestRail 6.4 and later.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
    [Post("/index.php?/api/v2/delete_run_from_plan_entry/{runId}")]
    Task DeleteRunFromPlanEntryAsync(long runId, CancellationToken cancellation = default);
}
