namespace TestRail.Sandbox.Seeding;

internal sealed record SeedUser
{
    public long? Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string? ApiKey { get; init; }

    public string? Password { get; init; }

    public long RoleId { get; init; }

    public string Role { get; init; } = "";

    public bool IsAdmin { get; init; }

    /// <summary>The projects that the user may see; null for all.</summary>
    public long[]? ProjectIds { get; init; }
}
