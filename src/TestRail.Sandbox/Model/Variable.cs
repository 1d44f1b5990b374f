namespace TestRail.Sandbox.Model;

/// <summary>A variable of a project's test data.</summary>
internal sealed record Variable
{
    public long Id { get; init; }

    public string Name { get; init; } = "";
}
