using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Fields;

/// <summary>Custom fields of cases and results.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public interface IFieldsApi
{
    /// <summary>Lists the custom fields of cases.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
    [Get("/index.php?/api/v2/get_case_fields")]
    Task<Page<Field>> GetCaseFieldsAsync(CancellationToken cancellation = default);

    /// <summary>Adds a custom case field. For administrators only. TestRail rejects invalid values with 400 and invalid parameters with 404.</summary>
    /// <param name="field">The field.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
    [Post("/index.php?/api/v2/add_case_field")]
    Task<AddedField> AddCaseFieldAsync([Body] AddCaseField field, CancellationToken cancellation = default);

    /// <summary>Lists the custom fields of results.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077871398036-Result-Fields">TestRail API, Result Fields</see></remarks>
    [Get("/index.php?/api/v2/get_result_fields")]
    Task<Page<Field>> GetResultFieldsAsync(CancellationToken cancellation = default);

    /// <summary>Lists the fields by which a run of a project can select cases.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Dynamic Filters</see></remarks>
    [Get("/index.php?/api/v2/get_dynamic_filter_fields/{projectId}")]
    Task<Page<DynamicFilterField>> GetDynamicFilterFieldsAsync(long projectId, CancellationToken cancellation = default);
}
