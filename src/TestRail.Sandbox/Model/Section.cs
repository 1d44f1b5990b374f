namespace TestRail.Sandbox.Model;

internal sealed record Section
{
    public long Id { get; init; }

    public long SuiteId { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long? ParentId { get; init; }

    public int DisplayOrder { get; init; }

    public int Depth { get; init; }
}
