using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Plan
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long? MilestoneId { get; init; }

    public long? AssignedtoId { get; init; }

    public bool IsCompleted { get; init; }

    public long? CompletedOn { get; init; }

    public long ProjectId { get; init; }

    public long CreatedOn { get; init; }

    public long CreatedBy { get; init; }

    public string? Refs { get; init; }

    public long? StartOn { get; init; }

    public long? DueOn { get; init; }

    public bool IsArchived { get; init; }

    public long? ArchivedOn { get; init; }

    public string Url { get; init; } = "";

    /// <summary>Only in the reply for a single plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlanEntry>? Entries { get; init; }

    [JsonExtensionData]
    public Extras? Counts { get; init; }
}
