namespace TestRail.Sandbox.Model;

/// <summary>One configuration of a group: Chrome, of Browsers.</summary>
internal sealed record Config
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public long GroupId { get; init; }
}
