using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Which of two verdicts decides. The order is that of verdicts and never that of the statuses they are mapped to: people map outcomes to statuses of
/// their own, which have no order.
/// </summary>
internal static class VerdictOrder
{
    /// <summary>The higher, the more it decides.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Failed => 7,
        Verdict.SetupFailed => 6,
        Verdict.Inconclusive => 5,
        Verdict.Incomplete => 4,
        Verdict.Flaky => 3,
        Verdict.Warning => 2,
        Verdict.Passed => 1,
        _ => 0,
    };

    /// <summary>The order of outcomes, as that of the verdicts that they come to by themselves.</summary>
    public static int Of(TestOutcome outcome) => Of(outcome switch
    {
        TestOutcome.Failed => Verdict.Failed,
        TestOutcome.Inconclusive => Verdict.Inconclusive,
        TestOutcome.Warning => Verdict.Warning,
        TestOutcome.Passed => Verdict.Passed,
        _ => Verdict.Skipped,
    });
}
