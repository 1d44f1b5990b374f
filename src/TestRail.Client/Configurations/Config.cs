using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Configurations;

/// <summary>A configuration, such as <c>Firefox</c>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
public sealed record Config : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The group it belongs to.</summary>
    public long? GroupId { get; init; }
}
