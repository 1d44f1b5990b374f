using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record PlanEntry
{
    public string Id { get; init; } = "";

    [JsonIgnore]
    public long PlanId { get; init; }

    public long SuiteId { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public bool IncludeAll { get; init; }

    public string? Refs { get; init; }

    public JsonNode? DynamicFilters { get; init; }

    [JsonIgnore]
    public int Position { get; init; }

    /// <summary>The planned start of the entry's new runs.</summary>
    [JsonIgnore]
    public long? StartOn { get; init; }

    /// <summary>The due date of the entry's new runs.</summary>
    [JsonIgnore]
    public long? DueOn { get; init; }

    /// <summary>The assignee of the entry's new runs.</summary>
    [JsonIgnore]
    public long? AssignedtoId { get; init; }

    /// <summary>The cases of the entry's new runs, if they do not include all.</summary>
    [JsonIgnore]
    public long[] CaseIds { get; init; } = [];

    /// <summary>All configurations that the entry's runs may combine.</summary>
    [JsonIgnore]
    public long[] ConfigIds { get; init; } = [];

    public IReadOnlyList<Run> Runs { get; init; } = [];
}
