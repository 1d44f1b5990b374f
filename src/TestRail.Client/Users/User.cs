using System.Text.Json.Serialization;

namespace TestRail.Client.Users;

/// <summary>A user.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077978310292-Users">TestRail API, Users</see></remarks>
public sealed record User
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The e-mail address. It is also the user name for the API.</summary>
    public string Email { get => field ?? ""; init; }

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
    public IReadOnlyList<long> GroupIds { get => field ?? []; init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
