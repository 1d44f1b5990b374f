using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Result
{
    public long Id { get; init; }

    public long TestId { get; init; }

    [JsonIgnore]
    public long RunId { get; init; }

    public long? StatusId { get; init; }

    public long CreatedOn { get; init; }

    public long CreatedBy { get; init; }

    public long? AssignedtoId { get; init; }

    public string? Comment { get; init; }

    public string? Version { get; init; }

    public string? Elapsed { get; init; }

    public string? Defects { get; init; }

    /// <summary>Numbers or UUIDs.</summary>
    public IReadOnlyList<object> AttachmentIds { get; init; } = [];

    [JsonExtensionData]
    public Extras? Custom { get; init; }
}
