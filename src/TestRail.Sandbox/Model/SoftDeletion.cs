using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>The number of items that a deletion would delete. Counts that do not apply are omitted. Tests of closed runs are never affected.</summary>
internal sealed record SoftDeletion
{
    public long AffectedTests { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? AffectedCases { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? AffectedSections { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? AffectedRuns { get; init; }
}
