using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Priorities;

/// <summary>Case priorities.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Priorities</see></remarks>
public interface IPrioritiesApi
{
    /// <summary>Lists the priorities.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Priorities</see></remarks>
    [Get("/index.php?/api/v2/get_priorities")]
    Task<Page<Priority>> GetPrioritiesAsync(CancellationToken cancellation = default);
}
