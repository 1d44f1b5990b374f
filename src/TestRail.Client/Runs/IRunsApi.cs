using Refit;

namespace TestRail.Client.Runs;

/// <summary>Test runs.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public interface IRunsApi
{
    /// <summary>Reads a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Get("/index.php?/api/v2/get_run/{runId}")]
    Task<Run> GetRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Lists the runs of a project that are in no plan, the newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Get("/index.php?/api/v2/get_runs/{projectId}")]
    Task<Page<Run>> GetRunsAsync(
        long projectId, RunFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Streams all runs of a project that are in no plan, the newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    IAsyncEnumerable<Run> AllRuns(long projectId, RunFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => GetRunsAsync(projectId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Adds a run to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/add_run/{projectId}")]
    Task<Run> AddRunAsync(long projectId, [Body] AddRun run, CancellationToken cancellation = default);

    /// <summary>Changes a run that is in no plan.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/update_run/{runId}")]
    Task<Run> UpdateRunAsync(long runId, [Body] UpdateRun changes, CancellationToken cancellation = default);

    /// <summary>Closes a run that is in no plan, for good.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/close_run/{runId}")]
    Task<Run> CloseRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Deletes a run that is in no plan, with its tests and results, for good.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/delete_run/{runId}")]
    Task DeleteRunAsync(long runId, CancellationToken cancellation = default);

    /// <summary>Counts what deleting a run would take with it (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
    [Post("/index.php?/api/v2/delete_run/{runId}&soft=1")]
    Task<SoftDeletion> SoftDeleteRunAsync(long runId, CancellationToken cancellation = default);
}
