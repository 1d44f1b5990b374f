using TestRail.Client.Values;

namespace TestRail.Client.Users;

/// <summary>Changes to a user. A property that is not set stays unchanged.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
public sealed record UpdateUser : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Whether the user can sign in.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Whether the user is an administrator.</summary>
    public Optional<bool?> IsAdmin { get; init; }

    /// <summary>The global role.</summary>
    public Optional<long?> RoleId { get; init; }

    /// <summary>Whether TestRail sends e-mail to the user.</summary>
    public Optional<bool?> EmailNotifications { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<long>? GroupIds { get; init => field = ValueLists.Of(value); }
}
