using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Datasets;

/// <summary>A value for each variable of a project. TestRail Enterprise.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
public sealed record Dataset : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The values.</summary>
    public IReadOnlyList<DatasetValue> Variables { get; init => field = ValueLists.Of(value) ?? ValueList<DatasetValue>.Empty; } = ValueList<DatasetValue>.Empty;
}
