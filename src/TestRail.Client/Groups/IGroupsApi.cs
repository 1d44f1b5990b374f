using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Groups;

/// <summary>Groups of users. TestRail 7.5 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
public interface IGroupsApi
{
    /// <summary>Reads a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
    [Get("/index.php?/api/v2/get_group/{groupId}")]
    Task<Group> GetGroupAsync(long groupId, CancellationToken cancellation = default);

    /// <summary>Lists the groups.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
    [Get("/index.php?/api/v2/get_groups")]
    Task<Page<Group>> GetGroupsAsync(CancellationToken cancellation = default);

    /// <summary>Adds a group. For administrators only.</summary>
    /// <param name="group">The group.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
    [Post("/index.php?/api/v2/add_group")]
    Task<Group> AddGroupAsync([Body] AddGroup group, CancellationToken cancellation = default);

    /// <summary>Changes a group. For administrators only.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
    [Post("/index.php?/api/v2/update_group/{groupId}")]
    Task<Group> UpdateGroupAsync(long groupId, [Body] UpdateGroup changes, CancellationToken cancellation = default);

    /// <summary>Permanently deletes a group. For administrators only.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
    [Post("/index.php?/api/v2/delete_group/{groupId}")]
    Task DeleteGroupAsync(long groupId, CancellationToken cancellation = default);
}
