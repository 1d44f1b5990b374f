using System.Text.Json;
using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Labels;

/// <summary>An added or changed label.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public sealed record SavedLabel : TestRailObject, IJsonOnDeserialized
{
    /// <summary>The id.</summary>
    public long Id { get => Wrapped?.Id ?? field; init; }

    /// <summary>The title.</summary>
    public string Title { get => Wrapped?.Title ?? field ?? ""; init; }

    /// <summary>The label inside the object that <c>add_label</c> returns.</summary>
    [JsonInclude]
    [JsonPropertyName("label")]
    internal Label? Wrapped { get; init; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Id == 0)
            throw new JsonException("The label has no id.");
    }
}
