using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>What to change of one run of a plan entry. A property left alone stays as it is; one set to null is cleared.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record UpdatePlanEntryRun
{
    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The user it is assigned to.</summary>
    [JsonPropertyName("assignedto_id")]
    public Optional<long?> AssignedToId { get; init; }

    /// <summary>Whether to take all cases of the suite.</summary>
    public Optional<bool?> IncludeAll { get; init; }

    /// <summary>The whole new selection: TestRail removes every test that is not listed, with its results.</summary>
    public OptionalList<long> CaseIds { get; init; }

    /// <summary>References, separated by commas.</summary>
    public Optional<string?> Refs { get; init; }

    /// <summary>When it is to start. Newer versions of TestRail only.</summary>
    public Optional<DateTimeOffset?> StartOn { get; init; }

    /// <summary>When it is due. Newer versions of TestRail only.</summary>
    public Optional<DateTimeOffset?> DueOn { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
