using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Templates;

/// <summary>Templates of cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Templates</see></remarks>
public interface ITemplatesApi
{
    /// <summary>Lists the templates of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Templates</see></remarks>
    [Get("/index.php?/api/v2/get_templates/{projectId}")]
    Task<Page<Template>> GetTemplatesAsync(long projectId, CancellationToken cancellation = default);
}
