using Axosoft.Client.Values;
using Refit;

namespace Axosoft.Client.Users;

/// <summary>Users.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public interface IUsersApi
{
    /// <summary>Reads the user whose token is used.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/me")]
    Task<User> GetCurrentUserAsync(CancellationToken cancellation = default);

    /// <summary>Lists the users.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
    [Get("/users")]
    Task<Page<User>> GetUsersAsync(CancellationToken cancellation = default);
}
