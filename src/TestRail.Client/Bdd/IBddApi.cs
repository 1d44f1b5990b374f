using Refit;
using TestRail.Client.Attachments;
using TestRail.Client.Cases;

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

    /// <summary>Adds a case from a Gherkin feature file.</summary>
    /// <param name="sectionId">The section of the new case.</param>
    /// <param name="file">The feature file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, BDD</see></remarks>
    [Post("/index.php?/api/v2/add_bdd/{sectionId}")]
    Task<Case> AddBddAsync(long sectionId, [Body] AttachmentFile file, CancellationToken cancellation = default);

    /// <summary>Replaces title, references, preconditions and scenarios of a case by those of a Gherkin feature file.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="file">The feature file.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, BDD</see></remarks>
    [Post("/index.php?/api/v2/update_bdd/{caseId}")]
    Task<Case> UpdateBddAsync(long caseId, [Body] AttachmentFile file, CancellationToken cancellation = default);
}
