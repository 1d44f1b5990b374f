namespace TestRail.Reporter.Engine.Matching;

/// <summary>What a result's traits and name say of its cases.</summary>
/// <param name="Cases">The cases it belongs to, each once.</param>
/// <param name="Unreadable">Values that should have been case ids and are not.</param>
internal sealed record CaseMatchResult(IReadOnlyList<long> Cases, IReadOnlyList<string> Unreadable)
{
    /// <summary>The test names no case, or asks not to be reported.</summary>
    public static readonly CaseMatchResult None = new([], []);
}
