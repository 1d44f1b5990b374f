using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Seeding;

internal sealed record SeedProject
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Announcement { get; init; }

    public int SuiteMode { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public IReadOnlyList<ConfigGroup> Configurations { get; init; } = [];

    public IReadOnlyList<Label> Labels { get; init; } = [];

    public IReadOnlyList<SharedStep> SharedSteps { get; init; } = [];

    public IReadOnlyList<Variable> Variables { get; init; } = [];

    public IReadOnlyList<Report> Reports { get; init; } = [];

    public IReadOnlyList<SeedSuite> Suites { get; init; } = [];
}
