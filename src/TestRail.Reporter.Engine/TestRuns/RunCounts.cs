using TestRail.Client.Runs;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Adds up a run's counts.</summary>
internal static class RunCounts
{
    /// <summary>The number of tests in the run, without tests that have the eighth or a later custom status.</summary>
    public static int Tests(this Run run) =>
        run.PassedCount + run.BlockedCount + run.UntestedCount + run.RetestCount + run.FailedCount + run.CustomStatus1Count + run.CustomStatus2Count
        + run.CustomStatus3Count + run.CustomStatus4Count + run.CustomStatus5Count + run.CustomStatus6Count + run.CustomStatus7Count;
}
