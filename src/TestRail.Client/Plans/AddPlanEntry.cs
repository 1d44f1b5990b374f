using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>What a new entry of a plan is to hold.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record AddPlanEntry
{
    /// <summary>The suite; required.</summary>
    public long? SuiteId { get; init; }

    /// <summary>The name of its runs.</summary>
    public string? Name { get; init; }

    /// <summary>The description of its runs. TestRail 5.2 and later.</summary>
    public string? Description { get; init; }

    /// <summary>The user to assign its runs to.</summary>
    [JsonPropertyName("assignedto_id")]
    public long? AssignedToId { get; init; }

    /// <summary>Whether to take all cases of the suite. Default of TestRail: true.</summary>
    public bool? IncludeAll { get; init; }

    /// <summary>The cases to take where <c>IncludeAll</c> is false.</summary>
    public IReadOnlyList<long>? CaseIds { get; init; }

    /// <summary>Every configuration any of its runs uses.</summary>
    public IReadOnlyList<long>? ConfigIds { get; init; }

    /// <summary>The combinations wanted; left out, TestRail makes a run for each combination.</summary>
    public IReadOnlyList<AddPlanEntryRun>? Runs { get; init; }

    /// <summary>References, separated by commas. TestRail 6.3 and later.</summary>
    public string? Refs { get; init; }

    /// <summary>When it is to start. Newer versions of TestRail only.</summary>
    public DateTimeOffset? StartOn { get; init; }

    /// <summary>When it is due. Newer versions of TestRail only.</summary>
    public DateTimeOffset? DueOn { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
