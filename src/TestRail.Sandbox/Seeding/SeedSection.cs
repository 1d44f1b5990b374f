using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Seeding;

internal sealed record SeedSection
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public IReadOnlyList<Case> Cases { get; init; } = [];

    public SeedGenerated? Generated { get; init; }

    public IReadOnlyList<SeedSection> Sections { get; init; } = [];
}
