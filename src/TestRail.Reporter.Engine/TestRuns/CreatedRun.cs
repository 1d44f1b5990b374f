namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A run that this session created.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="PlanEntry">The plan entry that contains it; null for a separate run.</param>
/// <param name="Reference">The reference in its description.</param>
internal sealed record CreatedRun(long Run, string? PlanEntry, string Reference);
