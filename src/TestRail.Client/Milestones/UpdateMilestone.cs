using TestRail.Client.Values;

namespace TestRail.Client.Milestones;

/// <summary>Changes to a milestone. A property that is not set stays unchanged; null clears it.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public sealed record UpdateMilestone : TestRailObject
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The parent milestone.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The planned start.</summary>
    public Optional<DateTimeOffset?> StartOn { get; init; }

    /// <summary>Whether it started.</summary>
    public Optional<bool?> IsStarted { get; init; }

    /// <summary>The due date.</summary>
    public Optional<DateTimeOffset?> DueOn { get; init; }

    /// <summary>Whether it is completed.</summary>
    public Optional<bool?> IsCompleted { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public Optional<string?> Refs { get; init; }
}
