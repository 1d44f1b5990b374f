using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Statuses;

/// <summary>A case status.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
public sealed record CaseStatus : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    [JsonPropertyName("case_status_id")]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The short name.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Whether it is the default for new cases.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it means that the case is approved.</summary>
    public bool IsApproved { get; init; }
}
