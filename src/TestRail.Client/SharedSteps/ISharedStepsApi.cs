using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.SharedSteps;

/// <summary>Sets of steps that cases share. TestRail 7.0 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public interface ISharedStepsApi
{
    /// <summary>Reads shared steps.</summary>
    /// <param name="sharedStepId">The set of shared steps.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    [Get("/index.php?/api/v2/get_shared_step/{sharedStepId}")]
    Task<SharedStep> GetSharedStepAsync(long sharedStepId, CancellationToken cancellation = default);

    /// <summary>Lists the shared steps of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    [Get("/index.php?/api/v2/get_shared_steps/{projectId}")]
    Task<Page<SharedStep>> GetSharedStepsAsync(
        long projectId, SharedStepFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the changes of shared steps. TestRail 7.3 and later.</summary>
    /// <param name="sharedStepId">The set of shared steps.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    [Get("/index.php?/api/v2/get_shared_step_history/{sharedStepId}")]
    Task<Page<SharedStepChange>> GetSharedStepHistoryAsync(long sharedStepId, CancellationToken cancellation = default);

    /// <summary>Adds shared steps to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    [Post("/index.php?/api/v2/add_shared_step/{projectId}")]
    Task<SharedStep> AddSharedStepAsync(long projectId, [Body] AddSharedStep steps, CancellationToken cancellation = default);

    /// <summary>Changes shared steps in all cases that use them.</summary>
    /// <param name="sharedStepId">The set of shared steps.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    [Post("/index.php?/api/v2/update_shared_step/{sharedStepId}")]
    Task<SharedStep> UpdateSharedStepAsync(long sharedStepId, [Body] UpdateSharedStep changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes shared steps.</summary>
    /// <param name="sharedStepId">The set of shared steps.</param>
    /// <param name="deletion">Whether the cases keep the steps.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
    [Post("/index.php?/api/v2/delete_shared_step/{sharedStepId}")]
    Task DeleteSharedStepAsync(long sharedStepId, [Body] DeleteSharedStep deletion, CancellationToken cancellation = default);
}
