using Refit;

namespace TestRail.Client.CaseTypes;

/// <summary>Types of cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Types</see></remarks>
public interface ICaseTypesApi
{
    /// <summary>Lists the types a case can have.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Types</see></remarks>
    [Get("/index.php?/api/v2/get_case_types")]
    Task<Page<CaseType>> GetCaseTypesAsync(CancellationToken cancellation = default);
}
