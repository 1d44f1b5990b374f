using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Configurations;

/// <summary>Configurations of runs in plans, and their groups.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
public interface IConfigurationsApi
{
    /// <summary>Lists the configurations of a project, by group.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Get("/index.php?/api/v2/get_configs/{projectId}")]
    Task<Page<ConfigGroup>> GetConfigsAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Adds a group to a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="group">The group.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Post("/index.php?/api/v2/add_config_group/{projectId}")]
    Task<ConfigGroup> AddConfigGroupAsync(long projectId, [Body] AddConfigGroup group, CancellationToken cancellation = default);

    /// <summary>Adds a configuration to a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Post("/index.php?/api/v2/add_config/{groupId}")]
    Task<Config> AddConfigAsync(long groupId, [Body] AddConfig config, CancellationToken cancellation = default);

    /// <summary>Changes a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Post("/index.php?/api/v2/update_config_group/{groupId}")]
    Task<ConfigGroup> UpdateConfigGroupAsync(
        long groupId, [Body] UpdateConfigGroup changes, CancellationToken cancellation = default);

    /// <summary>Changes a configuration.</summary>
    /// <param name="configId">The configuration.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Post("/index.php?/api/v2/update_config/{configId}")]
    Task<Config> UpdateConfigAsync(long configId, [Body] UpdateConfig changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a group with its configurations. Plans and runs keep theirs.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Post("/index.php?/api/v2/delete_config_group/{groupId}")]
    Task DeleteConfigGroupAsync(long groupId, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a configuration. Plans and runs keep theirs.</summary>
    /// <param name="configId">The configuration.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
    [Post("/index.php?/api/v2/delete_config/{configId}")]
    Task DeleteConfigAsync(long configId, CancellationToken cancellation = default);
}
