using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>A filter for plans. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record PlanFilter
{
    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>True: only closed ones. False: only open ones.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>In one of these milestones.</summary>
    public IReadOnlyList<long>? MilestoneId { get; init => field = ValueLists.OfFilter(value); }
}
