using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>What to change of a plan entry and all its runs. A property left alone stays as it is; one set to null is cleared.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record UpdatePlanEntry
{
    /// <summary>The name of its runs.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description of its runs. TestRail 5.2 and later.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The user its runs are assigned to.</summary>
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

    /// <summary>Every configuration any of its runs uses.</summary>
    public OptionalList<long> ConfigIds { get; init; }

    /// <summary>The combinations wanted, and where they differ from the entry.</summary>
    public OptionalList<AddPlanEntryRun> Runs { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
