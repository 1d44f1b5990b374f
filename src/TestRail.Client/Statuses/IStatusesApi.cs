using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Statuses;

/// <summary>Statuses of tests and cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
public interface IStatusesApi
{
    /// <summary>Lists the test statuses.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
    [Get("/index.php?/api/v2/get_statuses")]
    Task<Page<Status>> GetStatusesAsync(CancellationToken cancellation = default);

    /// <summary>Lists the case statuses. TestRail Enterprise 7.3 and later.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
    [Get("/index.php?/api/v2/get_case_statuses")]
    Task<Page<CaseStatus>> GetCaseStatusesAsync(CancellationToken cancellation = default);
}
