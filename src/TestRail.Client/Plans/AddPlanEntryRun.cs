using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>One run of a new plan entry: its configurations, and where it differs from the entry.</summary>
public sealed record AddPlanEntryRun
{
    /// <summary>One configuration of each group the entry uses.</summary>
    public required IReadOnlyList<long> ConfigIds { get; init; }

    /// <summary>Whether to take all cases of the suite; left out, as the entry does.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The cases to take where <c>IncludeAll</c> is false.</summary>
    public IReadOnlyList<long>? CaseIds { get; init; }

    /// <summary>The user to assign it to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>References, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
