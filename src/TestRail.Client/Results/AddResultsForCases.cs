using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>New results for cases of one run.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record AddResultsForCases
{
    /// <summary>The results. The reply has the same order. A case may occur more than once.</summary>
    public required IReadOnlyList<AddResultToCase> Results { get; init => field = ValueLists.Of(value); }
}
