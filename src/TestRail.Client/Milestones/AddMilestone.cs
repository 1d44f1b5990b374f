using System.Text.Json.Serialization;

namespace TestRail.Client.Milestones;

/// <summary>What a new milestone is to hold.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077723976084-Milestones">TestRail API, Milestones</see></remarks>
public sealed record AddMilestone
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone above it.</summary>
    public long? ParentId { get; init; }

    /// <summary>When it is to start.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>References, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
