using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>What to change of a plan. A property left alone stays as it is; one set to null is cleared.</summary>
public sealed record UpdatePlan
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The milestone.</summary>
    public Optional<long?> MilestoneId { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
