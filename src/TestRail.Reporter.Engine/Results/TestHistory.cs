using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>All that one test of a case came to: its attempts within a process, and what the same test came to in earlier processes that share the run.</summary>
/// <param name="Deciding">The result that counts.</param>
/// <param name="Attempts">The other attempts of the same process, in their order.</param>
/// <param name="Earlier">Results of earlier processes that this one replaces, oldest first.</param>
internal sealed record TestHistory(CaseRecord Deciding, IReadOnlyList<CaseRecord> Attempts, IReadOnlyList<CaseRecord> Earlier)
{
    /// <summary>What the test comes to. Nobody tries again what has passed, so a later attempt follows a failed one, whether that is still here or not.</summary>
    public Verdict Verdict => Deciding.Outcome is TestOutcome.Passed or TestOutcome.Warning && (Deciding.Attempt > 1 || Earlier.Any(record => record.Outcome == TestOutcome.Failed))
        ? Verdict.Flaky
        : Deciding.Verdict;

    /// <summary>All its records, the deciding one first.</summary>
    public IEnumerable<CaseRecord> Records => [Deciding, .. Attempts, .. Earlier];

    /// <summary>True when one of its records is this session's.</summary>
    public bool IsOwn => Records.Any(record => record.IsOwn);
}
