namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A run that this session created, and the entry that holds it where it is part of a plan.</summary>
internal sealed record CreatedRun(long Run, string? PlanEntry);
