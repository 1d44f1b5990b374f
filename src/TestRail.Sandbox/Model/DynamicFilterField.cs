using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A field by which a run can select cases: with values to choose from, or with comparisons.</summary>
internal sealed record DynamicFilterField(int TypeId, string SystemName, string Label)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Options { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SubFilters { get; init; }
}
