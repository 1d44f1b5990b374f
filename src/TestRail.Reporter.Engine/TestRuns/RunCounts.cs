using TestRail.Client.Runs;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>What a run's counts come to.</summary>
internal static class RunCounts
{
    /// <summary>How many tests the run holds, those of a status beyond the seventh custom one left out.</summary>
    public static int Tests(this Run run) =>
        run.PassedCount + run.BlockedCount + run.UntestedCount + run.RetestCount + run.FailedCount + run.CustomStatus1Count + run.CustomStatus2Count
        + run.CustomStatus3Count + run.CustomStatus4Count + run.CustomStatus5Count + run.CustomStatus6Count + run.CustomStatus7Count;
}
