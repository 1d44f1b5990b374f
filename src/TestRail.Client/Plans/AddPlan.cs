using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>The properties of a new plan.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record AddPlan : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The references, separated by commas, at most 250 characters. TestRail 6.3 and later.</summary>
    public string? Refs { get; init; }

    /// <summary>The planned start. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>The first entries.</summary>
    public IReadOnlyList<AddPlanEntry>? Entries { get; init => field = ValueLists.Of(value); }
}
