using System.Text.Json.Serialization;

namespace TestRail.Client.Labels;

/// <summary>A label just added or changed.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public sealed record SavedLabel
{
    /// <summary>The id.</summary>
    public long Id { get => Wrapped?.Id ?? field; init; }

    /// <summary>The title.</summary>
    public string Title { get => Wrapped?.Title ?? field ?? ""; init; }

    /// <summary>The label, where TestRail puts it into an object of its own: in the answer to <c>add_label</c>.</summary>
    [JsonInclude]
    [JsonPropertyName("label")]
    internal Label? Wrapped { get; init; }

    /// <summary>Every key that has no property here: what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
