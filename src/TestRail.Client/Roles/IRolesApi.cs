using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Roles;

/// <summary>Roles of users. TestRail 7.3 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Roles</see></remarks>
public interface IRolesApi
{
    /// <summary>Lists the roles.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Roles</see></remarks>
    [Get("/index.php?/api/v2/get_roles")]
    Task<Page<Role>> GetRolesAsync(CancellationToken cancellation = default);
}
