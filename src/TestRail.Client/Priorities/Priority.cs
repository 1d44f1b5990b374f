using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Priorities;

/// <summary>A case priority.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Priorities</see></remarks>
public sealed record Priority : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The short name.</summary>
    public string ShortName { get; init => field = value ?? ""; } = "";

    /// <summary>Whether it is the default for new cases.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The rank. A higher rank is more urgent.</summary>
    [JsonPropertyName("priority")]
    public int Rank { get; init; }
}
