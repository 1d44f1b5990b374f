using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Milestones;

/// <summary>Milestones.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public interface IMilestonesApi
{
    /// <summary>Reads a milestone with its child milestones.</summary>
    /// <param name="milestoneId">The milestone.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
    [Get("/index.php?/api/v2/get_milestone/{milestoneId}")]
    Task<Milestone> GetMilestoneAsync(long milestoneId, CancellationToken cancellation = default);

    /// <summary>Lists the milestones of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
    [Get("/index.php?/api/v2/get_milestones/{projectId}")]
    Task<Page<Milestone>> GetMilestonesAsync(
        long projectId, MilestoneFilter? filter = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Adds a milestone to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="milestone">The milestone.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
    [Post("/index.php?/api/v2/add_milestone/{projectId}")]
    Task<Milestone> AddMilestoneAsync(long projectId, [Body] AddMilestone milestone, CancellationToken cancellation = default);

    /// <summary>Changes, starts or completes a milestone.</summary>
    /// <param name="milestoneId">The milestone.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
    [Post("/index.php?/api/v2/update_milestone/{milestoneId}")]
    Task<Milestone> UpdateMilestoneAsync(
        long milestoneId, [Body] UpdateMilestone changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a milestone.</summary>
    /// <param name="milestoneId">The milestone.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
    [Post("/index.php?/api/v2/delete_milestone/{milestoneId}")]
    Task DeleteMilestoneAsync(long milestoneId, CancellationToken cancellation = default);
}
