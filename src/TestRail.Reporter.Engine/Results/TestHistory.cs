using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// All results of one test of a case: its attempts in one process, and its results in earlier processes that share the run.
/// </summary>
/// <param name="Deciding">The result that counts.</param>
/// <param name="Attempts">The other attempts of the same process, in order.</param>
/// <param name="Earlier">The results of earlier processes that this one replaces, oldest first.</param>
internal sealed record TestHistory(CaseRecord Deciding, IReadOnlyList<CaseRecord> Attempts, IReadOnlyList<CaseRecord> Earlier)
{
    /// <summary>
    /// The verdict on the test. A test that passed is not retried, so a passed result after the first attempt is flaky, even if the failed
    /// attempts were not reported.
    /// </summary>
    public Verdict Verdict => Deciding.Outcome is TestOutcome.Passed or TestOutcome.Warning && (Deciding.Attempt > 1 || Earlier.Any(record => record.Outcome == TestOutcome.Failed))
        ? Verdict.Flaky
        : Deciding.Verdict;

    /// <summary>All records, the deciding one first.</summary>
    public IEnumerable<CaseRecord> Records => [Deciding, .. Attempts, .. Earlier];

    /// <summary>True when at least one record is to be sent by this session.</summary>
    public bool IsToSend => Records.Any(record => record.IsToSend);
}
