using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Variables;

/// <summary>A variable of a project, for cases with test data. TestRail Enterprise.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Variables</see></remarks>
public sealed record Variable : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";
}
