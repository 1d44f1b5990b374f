using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.CaseTypes;

/// <summary>Case types.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Types</see></remarks>
public interface ICaseTypesApi
{
    /// <summary>Lists the case types.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Types</see></remarks>
    [Get("/index.php?/api/v2/get_case_types")]
    Task<Page<CaseType>> GetCaseTypesAsync(CancellationToken cancellation = default);
}
