using TestRail.Client;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>What a failure means for a session that has several runs.</summary>
internal static class RunFailure
{
    /// <summary>True when it says something of one run, and nothing of the others: TestRail refused, or the run is closed or gone.</summary>
    public static bool IsOfOneRun(Exception failure) =>
        failure is DeliveryBlockedException or TestRailException { Kind: FailureKind.BadRequest or FailureKind.Forbidden };
}
