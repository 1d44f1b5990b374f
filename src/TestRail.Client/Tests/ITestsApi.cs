using Refit;

namespace TestRail.Client.Tests;

/// <summary>Tests: cases within runs.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
public interface ITestsApi
{
    /// <summary>Reads a test.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="withData">What to add to the answer, in TestRail's own words. Default: nothing. Newer versions of TestRail only.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Get("/index.php?/api/v2/get_test/{testId}")]
    Task<Test> GetTestAsync(
        long testId, [AliasAs("with_data")] string? withData = null, CancellationToken cancellation = default);

    /// <summary>Lists the tests of a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="limit">The length of the page, 1 to 250. Default: 250.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Get("/index.php?/api/v2/get_tests/{runId}")]
    Task<Page<Test>> GetTestsAsync(
        long runId, TestFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Streams all tests of a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="filter">Which ones. Default: all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    IAsyncEnumerable<Test> AllTests(long runId, TestFilter? filter = null, CancellationToken cancellation = default) =>
        Paging.All((limit, offset, token) => GetTestsAsync(runId, filter, limit, offset, token), item => item.Id, cancellation);

    /// <summary>Changes the labels of a test. Newer versions of TestRail only.</summary>
    /// <param name="testId">The test.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Post("/index.php?/api/v2/update_test/{testId}")]
    Task<Test> UpdateTestAsync(long testId, [Body] UpdateTest changes, CancellationToken cancellation = default);

    /// <summary>Changes the labels of tests, all in the same way. TestRail answers with the labels. Newer versions of TestRail only.</summary>
    /// <param name="changes">Which tests, and what to change of each.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077990441108-Tests">TestRail API, Tests</see></remarks>
    [Post("/index.php?/api/v2/update_tests")]
    Task UpdateTestsAsync([Body] UpdateTests changes, CancellationToken cancellation = default);
}
