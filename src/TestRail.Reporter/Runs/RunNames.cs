namespace TestRail.Reporter.Runs;

/// <summary>The texts that a new run, plan or entry gets, with every placeholder filled in.</summary>
internal sealed record RunNames(string Run, string? Description, string? Plan, string? PlanDescription, string? Entry, string? EntryDescription)
{
    /// <summary>The references, as many as TestRail takes; the others are in the descriptions.</summary>
    public string? Refs { get; init; }
}
