namespace TestRail.Reporter.Engine.Matching;

/// <summary>The cases that a result's traits and name refer to.</summary>
/// <param name="Cases">The distinct cases of the result.</param>
/// <param name="Unreadable">Values that should be case ids but cannot be parsed.</param>
internal sealed record CaseMatchResult(IReadOnlyList<long> Cases, IReadOnlyList<string> Unreadable)
{
    /// <summary>The test refers to no case, or is marked as not to be reported.</summary>
    public static readonly CaseMatchResult None = new([], []);
}
