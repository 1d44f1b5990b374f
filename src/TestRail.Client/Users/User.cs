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

    /// <summary>The e-mail address, which is also the user name of the API.</summary>
    public string Email { get => field ?? ""; init; }

    /// <summary>Whether the account is active.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether it is an administrator's.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The role.</summary>
    public long? RoleId { get; init; }

    /// <summary>The name of the role.</summary>
    public string? Role { get; init; }

    /// <summary>Whether TestRail sends e-mail.</summary>
    public bool EmailNotifications { get; init; }

    /// <summary>Whether a second factor is needed.</summary>
    public bool MfaRequired { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<long> GroupIds { get => field ?? []; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
