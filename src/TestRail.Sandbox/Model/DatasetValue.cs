using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>The value of a variable in a dataset.</summary>
internal sealed record DatasetValue
{
    [JsonIgnore]
    public long DatasetId { get; init; }

    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Value { get; init; } = "";
}
