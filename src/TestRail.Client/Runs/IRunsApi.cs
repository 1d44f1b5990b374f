using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Runs;

/// <summary>Test runs.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public interface IRunsApi
{
    /// <summary>Reads a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Get("/index.php?/api/v2/get_run/{runId}")]
    Task<Run> GetRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Lists the runs of a project that are not in a plan, newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Get("/index.php?/api/v2/get_runs/{projectId}")]
    Task<Page<Run>> GetRunsAsync(
        long projectId, RunFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a run to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/add_run/{projectId}")]
    Task<Run> AddRunAsync(long projectId, [Body] AddRun run, CancellationToken cancellation = default);

    /// <summary>Changes a run that is not in a plan.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/update_run/{runId}")]
    Task<Run> UpdateRunAsync(long runId, [Body] UpdateRun changes, CancellationToken cancellation = default);

    /// <summary>Permanently closes a run that is not in a plan.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/close_run/{runId}")]
    Task<Run> CloseRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a run that is not in a plan, with its tests and results.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/delete_run/{runId}")]
    Task DeleteRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Counts what would be deleted with a run (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/delete_run/{runId}&soft=1")]
    Task<SoftDeletion> SoftDeleteRunAsync(long runId, CancellationToken cancellation = default);
}
