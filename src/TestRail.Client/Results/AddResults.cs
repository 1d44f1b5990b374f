namespace TestRail.Client.Results;

/// <summary>New results of tests of one run.</summary>
public sealed record AddResults
{
    /// <summary>The results; the answer lists them in the same order.</summary>
    public required IReadOnlyList<AddResultToTest> Results { get; init; }
}
