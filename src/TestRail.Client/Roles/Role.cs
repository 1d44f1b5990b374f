using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Roles;

/// <summary>A role of users. TestRail 7.3 and later.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Roles</see></remarks>
public sealed record Role : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Whether new users have it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it administers projects. TestRail Enterprise.</summary>
    public bool IsProjectAdmin { get; init; }
}
