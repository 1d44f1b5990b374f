using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>One result to send for a case.</summary>
/// <param name="Tests">The tests that it combines, the deciding test first.</param>
/// <param name="Verdict">The combined verdict.</param>
internal sealed record CaseResult(IReadOnlyList<TestHistory> Tests, Verdict Verdict)
{
    /// <summary>False when the result is sent as a comment without a status, because the case's deciding verdict has none.</summary>
    public bool HasStatus { get; init; } = true;

    /// <summary>True when tests of the case may be missing, because a session was aborted.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The record of a case that this session did not reach; empty for other cases.</summary>
    public IReadOnlyList<CaseRecord> NotReached { get; init; } = [];

    /// <summary>All records that it combines, the deciding one first.</summary>
    public IEnumerable<CaseRecord> Records => Tests.SelectMany(test => test.Records).Concat(NotReached);
}
