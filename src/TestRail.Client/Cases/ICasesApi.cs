using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>Test cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public interface ICasesApi
{
    /// <summary>Reads a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Get("/index.php?/api/v2/get_case/{caseId}")]
    Task<Case> GetCaseAsync(long caseId, CancellationToken cancellation = default);

    /// <summary>Lists the cases of a project or suite.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="filter">The filter. Default: none.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Get("/index.php?/api/v2/get_cases/{projectId}")]
    Task<Page<Case>> GetCasesAsync(
        long projectId, CaseFilter? filter = null, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Lists the changes of a case. TestRail 6.5.4 and later.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Get("/index.php?/api/v2/get_history_for_case/{caseId}")]
    Task<Page<CaseChange>> GetHistoryForCaseAsync(
        long caseId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a case to a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="newCase">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/add_case/{sectionId}")]
    Task<Case> AddCaseAsync(long sectionId, [Body] AddCase newCase, CancellationToken cancellation = default);

    /// <summary>Adds cases to a section. TestRail 7.5 and later.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="newCases">The cases.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/add_cases/{sectionId}")]
    Task<Page<Case>> AddCasesAsync(long sectionId, [Body] AddCases newCases, CancellationToken cancellation = default);

    /// <summary>Changes a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/update_case/{caseId}")]
    Task<Case> UpdateCaseAsync(long caseId, [Body] UpdateCase changes, CancellationToken cancellation = default);

    /// <summary>Makes the same changes to several cases of a suite.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="changes">The cases, and the changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/update_cases/{suiteId}")]
    Task<Page<Case>> UpdateCasesAsync(long suiteId, [Body] UpdateCases changes, CancellationToken cancellation = default);

    /// <summary>Copies cases to a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/copy_cases_to_section/{sectionId}")]
    Task CopyCasesToSectionAsync(long sectionId, [Body] CopyCases cases, CancellationToken cancellation = default);

    /// <summary>Moves cases to a section.</summary>
    /// <param name="sectionId">The section.</param>
    /// <param name="cases">The cases, and the section's suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/move_cases_to_section/{sectionId}")]
    Task MoveCasesToSectionAsync(long sectionId, [Body] MoveCases cases, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a case with its open tests and their results.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/delete_case/{caseId}")]
    Task DeleteCaseAsync(long caseId, CancellationToken cancellation = default);

    /// <summary>Counts what would be deleted with a case (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/delete_case/{caseId}&soft=1")]
    Task<SoftDeletion> SoftDeleteCaseAsync(long caseId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes cases of a suite with their open tests and results.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="projectId">The project; required if it has a single suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/delete_cases/{suiteId}")]
    Task DeleteCasesAsync(
        long suiteId, [Body] DeleteCases cases, [AliasAs("project_id")] long? projectId = null,
        CancellationToken cancellation = default);

    /// <summary>Counts what would be deleted with cases (<c>soft=1</c>). Deletes nothing.</summary>
    /// <param name="suiteId">The suite.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="projectId">The project; required if it has a single suite.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
    [Post("/index.php?/api/v2/delete_cases/{suiteId}&soft=1")]
    Task<SoftDeletion> SoftDeleteCasesAsync(
        long suiteId, [Body] DeleteCases cases, [AliasAs("project_id")] long? projectId = null,
        CancellationToken cancellation = default);
}
