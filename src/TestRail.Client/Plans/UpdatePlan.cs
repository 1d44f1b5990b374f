using System.Text.Json.Serialization;

namespace TestRail.Client.Plans;

/// <summary>What to change of a plan. A property left alone stays as it is; one set to null is cleared.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077711537684-Plans">TestRail API, Plans</see></remarks>
public sealed record UpdatePlan
{
    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The milestone.</summary>
    public Optional<long?> MilestoneId { get; init; }

    /// <summary>When it is to start. Newer versions of TestRail only.</summary>
    public Optional<DateTimeOffset?> StartOn { get; init; }

    /// <summary>When it is due. Newer versions of TestRail only.</summary>
    public Optional<DateTimeOffset?> DueOn { get; init; }

    /// <summary>Custom fields, by system name: <c>Custom = { ["custom_environment"] = "…" }</c>.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
