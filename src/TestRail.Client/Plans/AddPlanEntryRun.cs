using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>One run of a new plan entry: its configurations, and where it differs from the entry.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
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

    /// <summary>When it is to start. Newer versions of TestRail only.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>When it is due. Newer versions of TestRail only.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
