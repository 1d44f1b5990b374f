namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>The milestone that a run or plan is for.</summary>
/// <param name="Name">Its name; empty where it is known by its id.</param>
/// <param name="Id">Its id; null as long as it does not exist.</param>
internal sealed record MilestoneChoice(string Name, long? Id);
