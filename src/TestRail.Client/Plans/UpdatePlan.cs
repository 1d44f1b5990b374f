using TestRail.Client.Values;

namespace TestRail.Client.Plans;

/// <summary>Changes to a plan. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record UpdatePlan : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The milestone.</summary>
    public Optional<long?> MilestoneId { get; init; }

    /// <summary>The references, separated by commas, at most 250 characters. TestRail 6.3 and later.</summary>
    public Optional<string?> Refs { get; init; }

    /// <summary>The planned start. Only in newer versions of TestRail.</summary>
    public Optional<DateTimeOffset?> StartOn { get; init; }

    /// <summary>The due date. Only in newer versions of TestRail.</summary>
    public Optional<DateTimeOffset?> DueOn { get; init; }
}
