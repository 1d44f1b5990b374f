using System.Text.Json.Serialization;

namespace TestRail.Client.Runs;

/// <summary>What a new run is to hold.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077874763156-Runs">TestRail API, Runs</see></remarks>
public sealed record AddRun
{
    /// <summary>The suite; required where a project has several.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The milestone.</summary>
    public long? MilestoneId { get; init; }

    /// <summary>The user to assign it to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>Whether to take all cases of the suite. Default of TestRail: true.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The cases to take where <c>IncludeAll</c> is false.</summary>
    public IReadOnlyList<long>? CaseIds { get; init; }

    /// <summary>References, separated by commas, at most 250 characters.</summary>
    public string? Refs { get; init; }

    /// <summary>When it is to start.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
