using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Users;

/// <summary>A user.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
public sealed record User : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The e-mail address. It is also the user name for the API.</summary>
    public string Email { get; init => field = value ?? ""; } = "";

    /// <summary>Whether the account is active.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether the user is an administrator.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The role.</summary>
    public long? RoleId { get; init; }

    /// <summary>The name of the role.</summary>
    public string? Role { get; init; }

    /// <summary>Whether TestRail sends e-mail to the user.</summary>
    public bool EmailNotifications { get; init; }

    /// <summary>Whether multi-factor authentication is required.</summary>
    public bool MfaRequired { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<long> GroupIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;
}
