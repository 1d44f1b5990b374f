using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Users;

/// <summary>Users.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
public interface IUsersApi
{
    /// <summary>Reads a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Get("/index.php?/api/v2/get_user/{userId}")]
    Task<User> GetUserAsync(long userId, CancellationToken cancellation = default);

    /// <summary>Reads the client's own user.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Get("/index.php?/api/v2/get_current_user")]
    Task<User> GetCurrentUserAsync(CancellationToken cancellation = default);

    /// <summary>Reads the user with an e-mail address. TestRail rejects an unknown address with 400.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Get("/index.php?/api/v2/get_user_by_email")]
    Task<User> GetUserByEmailAsync(string email, CancellationToken cancellation = default);

    /// <summary>Lists all users. For administrators only since TestRail 6.6.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Get("/index.php?/api/v2/get_users")]
    Task<Page<User>> GetUsersAsync(CancellationToken cancellation = default);

    /// <summary>Lists the users of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Get("/index.php?/api/v2/get_users/{projectId}")]
    Task<Page<User>> GetUsersAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Adds a user. For administrators only. TestRail 7.3 and later.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Post("/index.php?/api/v2/add_user")]
    Task<User> AddUserAsync([Body] AddUser user, CancellationToken cancellation = default);

    /// <summary>Changes a user. For administrators only. TestRail 7.3 and later.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
    [Post("/index.php?/api/v2/update_user/{userId}")]
    Task<User> UpdateUserAsync(long userId, [Body] UpdateUser changes, CancellationToken cancellation = default);
}
