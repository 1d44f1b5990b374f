namespace TestRail.Client.Results;

/// <summary>New results of cases of one run.</summary>
public sealed record AddResultsForCases
{
    /// <summary>The results; the answer lists them in the same order. A case may occur more than once.</summary>
    public required IReadOnlyList<AddResultToCase> Results { get; init; }
}
