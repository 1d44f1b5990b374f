using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>One result that a case is to be sent.</summary>
/// <param name="Tests">The tests that it sums up, the deciding one first.</param>
/// <param name="Verdict">What they come to.</param>
internal sealed record CaseResult(IReadOnlyList<TestHistory> Tests, Verdict Verdict)
{
    /// <summary>False where the status would be better than what the case deserves: then the result is a comment.</summary>
    public bool HasStatus { get; init; } = true;

    /// <summary>True when tests of the case may be missing, since a session was cut short.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>All records that it sums up, the deciding one first.</summary>
    public IEnumerable<CaseRecord> Records => Tests.SelectMany(test => test.Records);
}
