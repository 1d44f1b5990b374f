using TestRail.Client.Values;

namespace TestRail.Client.Runs;

/// <summary>A filter for runs. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public sealed record RunFilter
{
    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>True: only closed ones. False: only open ones.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>True to include runs in plans. Only in newer versions of TestRail, and only together with <see cref="IsCompleted"/>.</summary>
    public bool? IncludePlanRuns { get; init; }

    /// <summary>In one of these milestones.</summary>
    public IReadOnlyList<long>? MilestoneId { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With this reference.</summary>
    public string? RefsFilter { get; init => field = value is "" ? null : value; }

    /// <summary>In one of these suites.</summary>
    public IReadOnlyList<long>? SuiteId { get; init => field = ValueLists.OfFilter(value); }
}
