using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>New results for tests of one run.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record AddResults
{
    /// <summary>The results. The reply has the same order.</summary>
    public required IReadOnlyList<AddResultToTest> Results { get; init => field = ValueLists.Of(value); }
}
