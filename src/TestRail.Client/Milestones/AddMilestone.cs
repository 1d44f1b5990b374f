using TestRail.Client.Values;

namespace TestRail.Client.Milestones;

/// <summary>The properties of a new milestone.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public sealed record AddMilestone : TestRailObject
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The parent milestone.</summary>
    public long? ParentId { get; init; }

    /// <summary>The planned start.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }
}
