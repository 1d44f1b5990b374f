using TestRail.Client.Values;

namespace TestRail.Client.Users;

/// <summary>The properties of a new user.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
public sealed record AddUser : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Whether the user can sign in.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether the user is an administrator.</summary>
    public bool? IsAdmin { get; init; }

    /// <summary>The global role.</summary>
    public long? RoleId { get; init; }

    /// <summary>Whether TestRail sends e-mail to the user.</summary>
    public bool? EmailNotifications { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<long>? GroupIds { get; init => field = ValueLists.Of(value); }
}
