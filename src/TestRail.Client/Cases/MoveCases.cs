using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>The cases to move, and the target suite.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record MoveCases
{
    /// <summary>The target section's suite.</summary>
    public required long SuiteId { get; init; }

    /// <summary>The cases.</summary>
    public required IReadOnlyList<long> CaseIds { get; init => field = ValueLists.Of(value); }
}
