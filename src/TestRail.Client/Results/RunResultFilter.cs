using TestRail.Client.Values;

namespace TestRail.Client.Results;

/// <summary>A filter for results of a run. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record RunResultFilter
{
    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>With this defect.</summary>
    public string? DefectsFilter { get; init => field = value is "" ? null : value; }

    /// <summary>In one of these statuses.</summary>
    public IReadOnlyList<long>? StatusId { get; init => field = ValueLists.OfFilter(value); }
}
