using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Configurations;

/// <summary>A group of configurations, such as <c>Browsers</c>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Configurations</see></remarks>
public sealed record ConfigGroup : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The project it belongs to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The configurations of the group.</summary>
    public IReadOnlyList<Config> Configs { get; init => field = ValueLists.Of(value) ?? ValueList<Config>.Empty; } = ValueList<Config>.Empty;
}
