namespace TestRail.Sandbox.Model;

/// <summary>A label for cases and tests of a project.</summary>
internal sealed record Label
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public long CreatedBy { get; init; }

    public long CreatedOn { get; init; }
}
