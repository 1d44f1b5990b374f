namespace TestRail.Sandbox.Model;

/// <summary>A word that cases and tests of a project can be marked with.</summary>
internal sealed record Label
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public long CreatedBy { get; init; }

    public long CreatedOn { get; init; }
}
