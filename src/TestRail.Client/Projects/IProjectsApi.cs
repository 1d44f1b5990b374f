using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Projects;

/// <summary>Projects.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public interface IProjectsApi
{
    /// <summary>Reads a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
    [Get("/index.php?/api/v2/get_project/{projectId}")]
    Task<Project> GetProjectAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Lists the projects the user can see.</summary>
    /// <param name="isCompleted">True: only completed ones. False: only those not completed. Default: both.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
    [Get("/index.php?/api/v2/get_projects")]
    Task<Page<Project>> GetProjectsAsync(
        [AliasAs("is_completed")] bool? isCompleted = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Adds a project. For administrators only.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
    [Post("/index.php?/api/v2/add_project")]
    Task<Project> AddProjectAsync([Body] AddProject project, CancellationToken cancellation = default);

    /// <summary>Changes or completes a project. For administrators only.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
    [Post("/index.php?/api/v2/update_project/{projectId}")]
    Task<Project> UpdateProjectAsync(long projectId, [Body] UpdateProject changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a project with everything in it. For administrators only.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
    [Post("/index.php?/api/v2/delete_project/{projectId}")]
    Task DeleteProjectAsync(long projectId, CancellationToken cancellation = default);
}
