namespace TestRail.Sandbox.Model;

/// <summary>A group of users.</summary>
internal sealed record Group
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public long[] UserIds { get; init; } = [];
}
