using Refit;

namespace TestRail.Client.Bdd;

/// <summary>Cases as Gherkin.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, BDD</see></remarks>
public interface IBddApi
{
    /// <summary>Exports a case as a Gherkin feature file.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, BDD</see></remarks>
    [Get("/index.php?/api/v2/get_bdd/{caseId}")]
    Task<string> GetBddAsync(long caseId, CancellationToken cancellation = default);
}
