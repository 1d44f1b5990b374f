namespace TestRail.Sandbox.Model;

internal sealed record ConfigGroup
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public long ProjectId { get; init; }

    public IReadOnlyList<Config> Configs { get; init; } = [];
}
