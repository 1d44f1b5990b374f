namespace TestRail.Sandbox.Model;

/// <summary>The status of a case, from draft to approved.</summary>
internal sealed record CaseStatus
{
    public long CaseStatusId { get; init; }

    public string Name { get; init; } = "";

    public string? Abbreviation { get; init; }

    public bool IsDefault { get; init; }

    public bool IsApproved { get; init; }
}
