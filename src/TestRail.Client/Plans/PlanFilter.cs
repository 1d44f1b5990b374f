namespace TestRail.Client.Plans;

/// <summary>Which plans are wanted; what is null does not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record PlanFilter
{
    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init; }

    /// <summary>True for closed ones only, false for open ones only.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>In one of these milestones.</summary>
    public IReadOnlyList<long>? MilestoneId { get; init; }
}
