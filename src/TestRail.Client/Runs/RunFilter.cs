namespace TestRail.Client.Runs;

/// <summary>Which runs are wanted; what is null does not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public sealed record RunFilter
{
    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init; }

    /// <summary>True for closed ones only, false for open ones only.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>True to list the runs in plans too. Newer versions of TestRail only, together with <see cref="IsCompleted"/>.</summary>
    public bool? IncludePlanRuns { get; init; }

    /// <summary>In one of these milestones.</summary>
    public IReadOnlyList<long>? MilestoneId { get; init; }

    /// <summary>With this reference.</summary>
    public string? RefsFilter { get; init; }

    /// <summary>Of one of these suites.</summary>
    public IReadOnlyList<long>? SuiteId { get; init; }
}
