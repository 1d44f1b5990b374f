using TestRail.Client.Plans;
using TestRail.Client.Runs;

namespace TestRail.Reporter.Engine.TestRuns.Plans;

/// <summary>A session's run and the plan entry that contains it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Run">The run.</param>
/// <param name="IsCreated">True when this session added the run.</param>
internal sealed record PlannedRun(PlanEntry Entry, Run Run, bool IsCreated)
{
    /// <summary>The reference in the description of a run that this session added; null for other runs.</summary>
    public string? Reference { get; init; }

    /// <summary>True while the run has no results. The session that created it may still remove it.</summary>
    public bool IsFresh => Run.Tests() == Run.UntestedCount;
}
