namespace TestRail.Sandbox.Model;

/// <summary>How far a case has come from draft to approval.</summary>
internal sealed record CaseStatus
{
    public long CaseStatusId { get; init; }

    public string Name { get; init; } = "";

    public string? Abbreviation { get; init; }

    public bool IsDefault { get; init; }

    public bool IsApproved { get; init; }
}
