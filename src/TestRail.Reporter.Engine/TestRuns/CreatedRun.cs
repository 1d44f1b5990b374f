namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A run that this session created, and the plan entry that contains it; null for a separate run.</summary>
internal sealed record CreatedRun(long Run, string? PlanEntry);
