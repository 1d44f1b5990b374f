namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>The milestone of a run or plan.</summary>
/// <param name="Name">Its name; empty when it was found by its id.</param>
/// <param name="Id">Its id; null until the milestone exists.</param>
internal sealed record MilestoneChoice(string Name, long? Id);
