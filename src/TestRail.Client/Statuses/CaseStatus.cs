using System.Text.Json.Serialization;

namespace TestRail.Client.Statuses;

/// <summary>A status a case can have.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
public sealed record CaseStatus
{
    /// <summary>The id.</summary>
    [JsonPropertyName("case_status_id")]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The short name.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Whether new cases take it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it stands for approval.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
