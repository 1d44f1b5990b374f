using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

/// <summary>Tests: cases in runs.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
public interface ITestsApi
{
    /// <summary>Reads a test.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="withData">TestRail's <c>with_data</c>: additional data in the reply. Default: none. Only in newer versions of TestRail.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Get("/index.php?/api/v2/get_test/{testId}")]
    Task<Test> GetTestAsync(
        long testId, [AliasAs("with_data")] string? withData = null, CancellationToken cancellation = default);

    /// <summary>Lists the tests of a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Get("/index.php?/api/v2/get_tests/{runId}")]
    Task<Page<Test>> GetTestsAsync(
        long runId, TestFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Changes the labels of a test. Only in newer versions of TestRail.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Post("/index.php?/api/v2/update_test/{testId}")]
    Task<Test> UpdateTestAsync(long testId, [Body] UpdateTest changes, CancellationToken cancellation = default);

    /// <summary>Makes the same changes to the labels of several tests. TestRail returns the labels. Only in newer versions of TestRail.</summary>
    /// <param name="changes">The tests, and the changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Post("/index.php?/api/v2/update_tests")]
    Task UpdateTestsAsync([Body] UpdateTests changes, CancellationToken cancellation = default);
}
