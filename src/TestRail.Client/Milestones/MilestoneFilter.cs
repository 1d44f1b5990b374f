namespace TestRail.Client.Milestones;

/// <summary>Which milestones are wanted; what is null does not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public sealed record MilestoneFilter
{
    /// <summary>True for completed ones only, false for others only.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>True for started ones only, false for others only.</summary>
    public bool? IsStarted { get; init; }
}
