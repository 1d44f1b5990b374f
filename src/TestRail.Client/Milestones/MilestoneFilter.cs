namespace TestRail.Client.Milestones;

/// <summary>Which milestones are wanted; what is null does not filter.</summary>
public sealed record MilestoneFilter
{
    /// <summary>True for completed ones only, false for others only.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>True for started ones only, false for others only.</summary>
    public bool? IsStarted { get; init; }
}
