namespace TestRail.Sandbox.Model;

internal sealed record CaseType
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public bool IsDefault { get; init; }
}
