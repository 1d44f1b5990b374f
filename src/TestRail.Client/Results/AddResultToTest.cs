namespace TestRail.Client.Results;

/// <summary>A new result for a test.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record AddResultToTest : AddResult
{
    /// <summary>The test.</summary>
    public required long TestId { get; init; }
}
