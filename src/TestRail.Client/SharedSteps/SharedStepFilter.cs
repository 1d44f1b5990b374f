using TestRail.Client.Values;

namespace TestRail.Client.SharedSteps;

/// <summary>A filter for shared steps. Properties that are null do not filter.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Shared Steps</see></remarks>
public sealed record SharedStepFilter
{
    /// <summary>Created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Created by one of these users.</summary>
    public IReadOnlyList<long>? CreatedBy { get; init => field = ValueLists.OfFilter(value); }

    /// <summary>Last changed after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Last changed before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>With this reference in a step.</summary>
    public string? Refs { get; init => field = value is "" ? null : value; }
}
