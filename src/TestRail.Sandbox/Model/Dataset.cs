using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A value for each variable of a project.</summary>
internal sealed record Dataset
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public IReadOnlyList<DatasetValue> Variables { get; init; } = [];

    [JsonIgnore]
    public bool IsDefault { get; init; }
}
