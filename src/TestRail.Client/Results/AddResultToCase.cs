namespace TestRail.Client.Results;

/// <summary>A new result of a case within the run.</summary>
public sealed record AddResultToCase : AddResult
{
    /// <summary>The case.</summary>
    public required long CaseId { get; init; }
}
