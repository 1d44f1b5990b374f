using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record User
{
    private const string ReadOnlyRole = "Read-only";

    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public bool IsActive { get; init; }

    public long RoleId { get; init; }

    public string Role { get; init; } = "";

    public bool IsAdmin { get; init; }

    public bool EmailNotifications { get; init; } = true;

    // TestRail sends a number, not a boolean.
    public int MfaRequired { get; init; }

    public long[] GroupIds { get; } = [];

    /// <summary>The projects that the user may see; null for all.</summary>
    [JsonIgnore]
    public long[]? ProjectIds { get; init; }

    [JsonIgnore]
    public bool IsReadOnly => Role == ReadOnlyRole;
}
