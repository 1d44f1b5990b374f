using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Runs;

/// <summary>What a failure means for a session that has several runs.</summary>
internal static class RunFailure
{
    /// <summary>True when it says something of one run, and nothing of the others: TestRail refused, or the run is closed or gone.</summary>
    public static bool IsOfOneRun(Exception failure) =>
        failure is ObstacleException or TestRailException { Kind: FailureKind.BadRequest or FailureKind.Forbidden };
}
