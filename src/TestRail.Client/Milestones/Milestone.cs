using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Milestones;

/// <summary>A milestone.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public sealed record Milestone : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The project it belongs to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The parent milestone.</summary>
    public long? ParentId { get; init; }

    /// <summary>The planned start.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset? StartedOn { get; init; }

    /// <summary>Whether it started.</summary>
    public bool IsStarted { get; init; }

    /// <summary>The due date.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>Whether it was completed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The address of its page.</summary>
    public string? Url { get; init; }

    /// <summary>The child milestones.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init => field = ValueLists.Of(value) ?? ValueList<Milestone>.Empty; } = ValueList<Milestone>.Empty;
}
