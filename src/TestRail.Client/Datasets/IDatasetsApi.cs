using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Datasets;

/// <summary>Datasets for cases with test data. TestRail Enterprise.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
public interface IDatasetsApi
{
    /// <summary>Reads a dataset.</summary>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
    [Get("/index.php?/api/v2/get_dataset/{datasetId}")]
    Task<Dataset> GetDatasetAsync(long datasetId, CancellationToken cancellation = default);

    /// <summary>Lists the datasets of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
    [Get("/index.php?/api/v2/get_datasets/{projectId}")]
    Task<Page<Dataset>> GetDatasetsAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Adds a dataset to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
    [Post("/index.php?/api/v2/add_dataset/{projectId}")]
    Task<Dataset> AddDatasetAsync(long projectId, [Body] AddDataset dataset, CancellationToken cancellation = default);

    /// <summary>Changes a dataset.</summary>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
    [Post("/index.php?/api/v2/update_dataset/{datasetId}")]
    Task<Dataset> UpdateDatasetAsync(long datasetId, [Body] UpdateDataset changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a dataset. TestRail keeps the default dataset of a project.</summary>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
    [Post("/index.php?/api/v2/delete_dataset/{datasetId}")]
    Task DeleteDatasetAsync(long datasetId, CancellationToken cancellation = default);
}
