using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Labels;

/// <summary>A label of cases and tests.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public sealed record Label : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The title.</summary>
    public string Title { get => field ?? Name ?? ""; init; }

    /// <summary>The user who created it.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The title, in the key <c>name</c> that <c>get_label</c> uses.</summary>
    [JsonInclude]
    internal string? Name { get; init; }
}
