using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>The properties of a new plan.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record AddPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The planned start. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>The due date. Only in newer versions of TestRail.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>The first entries.</summary>
    public IReadOnlyList<AddPlanEntry>? Entries { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
