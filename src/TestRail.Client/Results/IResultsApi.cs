using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>Results of tests.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public interface IResultsApi
{
    /// <summary>Lists the results of a test, newest first.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Get("/index.php?/api/v2/get_results/{testId}")]
    Task<Page<Result>> GetResultsAsync(
        long testId, ResultFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the results of a case in a run, newest first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Get("/index.php?/api/v2/get_results_for_case/{runId}/{caseId}")]
    Task<Page<Result>> GetResultsForCaseAsync(
        long runId, long caseId, ResultFilter? filter = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Lists the results of a run, newest first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Get("/index.php?/api/v2/get_results_for_run/{runId}")]
    Task<Page<Result>> GetResultsForRunAsync(
        long runId, RunResultFilter? filter = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Adds a result, a comment or an assignment to a test.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Post("/index.php?/api/v2/add_result/{testId}")]
    Task<Result> AddResultAsync(long testId, [Body] AddResult result, CancellationToken cancellation = default);

    /// <summary>Adds a result, a comment or an assignment to a case in a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Post("/index.php?/api/v2/add_result_for_case/{runId}/{caseId}")]
    Task<Result> AddResultForCaseAsync(
        long runId, long caseId, [Body] AddResult result, CancellationToken cancellation = default);

    /// <summary>Adds results to tests of a run. If TestRail rejects one, it stores none.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="results">The results.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Post("/index.php?/api/v2/add_results/{runId}")]
    Task<Page<Result>> AddResultsAsync(long runId, [Body] AddResults results, CancellationToken cancellation = default);

    /// <summary>Adds results to cases of a run. If TestRail rejects one, it stores none.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="results">The results.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Post("/index.php?/api/v2/add_results_for_cases/{runId}")]
    Task<Page<Result>> AddResultsForCasesAsync(
        long runId, [Body] AddResultsForCases results, CancellationToken cancellation = default);

    /// <summary>Changes a result. Only in newer versions of TestRail, and only if editing results is allowed.</summary>
    /// <param name="resultId">The result.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
    [Post("/index.php?/api/v2/edit_result/{resultId}")]
    Task<Result> EditResultAsync(long resultId, [Body] EditResult changes, CancellationToken cancellation = default);
}
