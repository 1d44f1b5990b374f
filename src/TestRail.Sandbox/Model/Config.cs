namespace TestRail.Sandbox.Model;

/// <summary>A configuration of a group, such as Chrome in Browsers.</summary>
internal sealed record Config
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public long GroupId { get; init; }
}
