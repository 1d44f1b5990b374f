using TestRail.Client.Plans;
using TestRail.Client.Runs;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>Where a session's run stands in a plan.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Run">The run of the entry.</param>
/// <param name="IsCreated">True when this session added the run.</param>
internal sealed record PlannedRun(PlanEntry Entry, Run Run, bool IsCreated)
{
    /// <summary>True as long as whoever created it may still give it up: nobody has reported into it.</summary>
    public bool IsFresh => Run.Tests() == Run.UntestedCount;
}
