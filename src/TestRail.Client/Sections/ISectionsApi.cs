using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Sections;

/// <summary>Sections of suites.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
public interface ISectionsApi
{
    /// <summary>Reads a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Get("/index.php?/api/v2/get_section/{sectionId}")]
    Task<Section> GetSectionAsync(long sectionId, CancellationToken cancellation = default);

    /// <summary>Lists the sections of a suite, from top to bottom.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="suiteId">The suite; required if the project has several suites.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Get("/index.php?/api/v2/get_sections/{projectId}")]
    Task<Page<Section>> GetSectionsAsync(
        long projectId, [AliasAs("suite_id")] long? suiteId = null, int? limit = null, int? offset = null,
        CancellationToken cancellation = default);

    /// <summary>Adds a section to a suite.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="section">The section.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Post("/index.php?/api/v2/add_section/{projectId}")]
    Task<Section> AddSectionAsync(long projectId, [Body] AddSection section, CancellationToken cancellation = default);

    /// <summary>Changes a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Post("/index.php?/api/v2/update_section/{sectionId}")]
    Task<Section> UpdateSectionAsync(long sectionId, [Body] UpdateSection changes, CancellationToken cancellation = default);

    /// <summary>Moves a section to another parent or position. TestRail 6.5.2 and later.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="place">The new place.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Post("/index.php?/api/v2/move_section/{sectionId}")]
    Task<Section> MoveSectionAsync(long sectionId, [Body] MoveSection place, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a section with its cases and their open tests and results.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Post("/index.php?/api/v2/delete_section/{sectionId}")]
    Task DeleteSectionAsync(long sectionId, CancellationToken cancellation = default);

    /// <summary>Counts what would be deleted with a section (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Sections</see></remarks>
    [Post("/index.php?/api/v2/delete_section/{sectionId}&soft=1")]
    Task<SoftDeletion> SoftDeleteSectionAsync(long sectionId, CancellationToken cancellation = default);
}
