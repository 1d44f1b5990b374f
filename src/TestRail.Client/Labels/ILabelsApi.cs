using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Labels;

/// <summary>Labels of cases and tests. Only in newer versions of TestRail.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public interface ILabelsApi
{
    /// <summary>Reads a label.</summary>
    /// <param name="labelId">The label.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    [Get("/index.php?/api/v2/get_label/{labelId}")]
    Task<Label> GetLabelAsync(long labelId, CancellationToken cancellation = default);

    /// <summary>Lists the labels of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="limit">The page size, 1 to 250. Default: 250.</param>
    /// <param name="offset">The number of items to skip. Default: 0.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    [Get("/index.php?/api/v2/get_labels/{projectId}")]
    Task<Page<Label>> GetLabelsAsync(
        long projectId, int? limit = null, int? offset = null, CancellationToken cancellation = default);

    /// <summary>Adds a label to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="label">The label.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    [Post("/index.php?/api/v2/add_label/{projectId}")]
    Task<SavedLabel> AddLabelAsync(long projectId, [Body] AddLabel label, CancellationToken cancellation = default);

    /// <summary>Changes a label.</summary>
    /// <param name="labelId">The label.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    [Post("/index.php?/api/v2/update_label/{labelId}")]
    Task<SavedLabel> UpdateLabelAsync(long labelId, [Body] UpdateLabel changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a label.</summary>
    /// <param name="labelId">The label.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    [Post("/index.php?/api/v2/delete_label/{labelId}")]
    Task DeleteLabelAsync(long labelId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
    [Post("/index.php?/api/v2/delete_labels")]
    Task DeleteLabelsAsync([Body] DeleteLabels labels, CancellationToken cancellation = default);
}
