using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>What a new plan is to hold.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record AddPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>When it is to start. Newer versions of TestRail only.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>When it is due. Newer versions of TestRail only.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>Its first entries.</summary>
    public IReadOnlyList<AddPlanEntry>? Entries { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
