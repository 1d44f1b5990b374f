namespace TestRail.Sandbox.Model;

/// <summary>A role of users.</summary>
internal sealed record Role
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public bool IsDefault { get; init; }

    public bool IsProjectAdmin { get; init; }
}
