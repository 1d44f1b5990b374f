using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Run
{
    public long Id { get; init; }

    public long SuiteId { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long? MilestoneId { get; init; }

    public long? AssignedtoId { get; init; }

    public bool IncludeAll { get; init; }

    public bool IsCompleted { get; init; }

    public long? CompletedOn { get; init; }

    /// <summary>The configurations' names, ordered by group.</summary>
    public string? Config { get; init; }

    public long[] ConfigIds { get; init; } = [];

    public long ProjectId { get; init; }

    public long? PlanId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EntryId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? EntryIndex { get; init; }

    public long CreatedOn { get; init; }

    public long? UpdatedOn { get; init; }

    public long CreatedBy { get; init; }

    public string? Refs { get; init; }

    public long? StartOn { get; init; }

    public long? DueOn { get; init; }

    public bool IsArchived { get; init; }

    public long? ArchivedOn { get; init; }

    public JsonNode? DynamicFilters { get; init; }

    public string Url { get; init; } = "";

    [JsonExtensionData]
    public Extras? Counts { get; init; }
}
