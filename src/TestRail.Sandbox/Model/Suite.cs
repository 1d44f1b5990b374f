namespace TestRail.Sandbox.Model;

internal sealed record Suite
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long ProjectId { get; init; }

    public bool IsMaster { get; init; }

    public bool IsBaseline { get; init; }

    public bool IsCompleted { get; init; }

    public long? CompletedOn { get; init; }

    public string Url { get; init; } = "";
}
