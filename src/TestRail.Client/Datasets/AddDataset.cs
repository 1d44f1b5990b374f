using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Datasets;

/// <summary>The properties of a new dataset.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
public sealed record AddDataset : TestRailObject
{
    /// <summary>The name, unique in the project.</summary>
    public required string Name { get; init; }

    /// <summary>The values, by the names of variables that exist: <c>Variables = [new() { Name = "browser", Value = "Chrome" }]</c>.</summary>
    [JsonConverter(typeof(DatasetValuesConverter))]
    public IReadOnlyList<DatasetValue>? Variables { get; init => field = ValueLists.Of(value); }
}
