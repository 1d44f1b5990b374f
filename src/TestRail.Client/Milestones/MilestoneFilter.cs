namespace TestRail.Client.Milestones;

/// <summary>A filter for milestones. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public sealed record MilestoneFilter
{
    /// <summary>True: only completed ones. False: only those not completed.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>True: only started ones. False: only those not started.</summary>
    public bool? IsStarted { get; init; }
}
