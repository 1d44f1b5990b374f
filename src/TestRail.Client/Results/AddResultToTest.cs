namespace TestRail.Client.Results;

/// <summary>A new result of a test.</summary>
public sealed record AddResultToTest : AddResult
{
    /// <summary>The test.</summary>
    public required long TestId { get; init; }
}
