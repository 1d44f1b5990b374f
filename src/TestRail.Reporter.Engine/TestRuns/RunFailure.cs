using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Classifies the failures of a session with several runs.</summary>
internal static class RunFailure
{
    /// <summary>True when the failure affects one run only: TestRail rejected the request, or the run is closed or deleted.</summary>
    public static bool IsOfOneRun(Exception failure) =>
        failure is DeliveryBlockedException or TestRailException { Kind: FailureKind.BadRequest or FailureKind.Forbidden };
}
