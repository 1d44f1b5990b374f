using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Templates;

/// <summary>A template of cases.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Templates</see></remarks>
public sealed record Template : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Whether it is the default for new cases.</summary>
    public bool IsDefault { get; init; }
}
