namespace TestRail.Client.Results;

/// <summary>A new result for a case in the run.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record AddResultToCase : AddResult
{
    /// <summary>The case.</summary>
    public required long CaseId { get; init; }
}
