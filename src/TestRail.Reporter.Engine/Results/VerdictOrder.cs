using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// The precedence of verdicts. Precedence does not depend on the statuses they are mapped to, because custom statuses have no order.
/// </summary>
internal static class VerdictOrder
{
    /// <summary>The precedence of a verdict; the highest one decides.</summary>
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

    /// <summary>The precedence of an outcome, equal to that of its basic verdict.</summary>
    public static int Of(TestOutcome outcome) => Of(outcome switch
    {
        TestOutcome.Failed => Verdict.Failed,
        TestOutcome.Inconclusive => Verdict.Inconclusive,
        TestOutcome.Warning => Verdict.Warning,
        TestOutcome.Passed => Verdict.Passed,
        TestOutcome.Unfinished => Verdict.Incomplete,
        _ => Verdict.Skipped,
    });
}
