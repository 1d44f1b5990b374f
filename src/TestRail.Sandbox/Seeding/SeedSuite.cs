namespace TestRail.Sandbox.Seeding;

internal sealed record SeedSuite
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public bool IsMaster { get; init; }

    public bool IsBaseline { get; init; }

    public IReadOnlyList<SeedSection> Sections { get; init; } = [];
}
