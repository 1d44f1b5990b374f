using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Datasets;

/// <summary>Changes to a dataset. A property that is not set stays unchanged.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
public sealed record UpdateDataset : TestRailObject
{
    /// <summary>The name, unique in the project.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The values to change, by the names of variables that exist; null leaves them unchanged.</summary>
    [JsonConverter(typeof(DatasetValuesConverter))]
    public IReadOnlyList<DatasetValue>? Variables { get; init => field = ValueLists.Of(value); }
}
