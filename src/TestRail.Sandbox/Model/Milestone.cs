using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Milestone
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long? StartOn { get; init; }

    public long? StartedOn { get; init; }

    public bool IsStarted { get; init; }

    public long? DueOn { get; init; }

    public bool IsCompleted { get; init; }

    public long? CompletedOn { get; init; }

    public long ProjectId { get; init; }

    public long? ParentId { get; init; }

    public string? Refs { get; init; }

    public string Url { get; init; } = "";

    /// <summary>The child milestones; only in the reply for a single milestone.</summary>
    [JsonPropertyName("milestones"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Milestone>? Children { get; init; }
}
