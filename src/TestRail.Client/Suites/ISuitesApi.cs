using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Suites;

/// <summary>Suites of cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
public interface ISuitesApi
{
    /// <summary>Reads a suite.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    [Get("/index.php?/api/v2/get_suite/{suiteId}")]
    Task<Suite> GetSuiteAsync(long suiteId, CancellationToken cancellation = default);

    /// <summary>Lists the suites of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    [Get("/index.php?/api/v2/get_suites/{projectId}")]
    Task<Page<Suite>> GetSuitesAsync(
        long projectId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a suite to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    [Post("/index.php?/api/v2/add_suite/{projectId}")]
    Task<Suite> AddSuiteAsync(long projectId, [Body] AddSuite suite, CancellationToken cancellation = default);

    /// <summary>Changes a suite.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    [Post("/index.php?/api/v2/update_suite/{suiteId}")]
    Task<Suite> UpdateSuiteAsync(long suiteId, [Body] UpdateSuite changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a suite with its cases, and its open runs with their results.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    [Post("/index.php?/api/v2/delete_suite/{suiteId}")]
    Task DeleteSuiteAsync(long suiteId, CancellationToken cancellation = default);

    /// <summary>Counts what would be deleted with a suite (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077936624276-Suites">TestRail API, Suites</see></remarks>
    [Post("/index.php?/api/v2/delete_suite/{suiteId}&soft=1")]
    Task<SoftDeletion> SoftDeleteSuiteAsync(long suiteId, CancellationToken cancellation = default);
}
