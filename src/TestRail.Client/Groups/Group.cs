using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Groups;

/// <summary>A group of users. TestRail 7.5 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Groups</see></remarks>
public sealed record Group : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Its users.</summary>
    public IReadOnlyList<long> UserIds { get; init => field = ValueLists.Of(value) ?? ValueList<long>.Empty; } = ValueList<long>.Empty;
}
