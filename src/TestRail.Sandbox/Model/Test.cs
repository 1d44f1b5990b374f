using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A case in a run.</summary>
internal sealed record Test
{
    public const long Untested = 3;

    public long Id { get; init; }

    public long CaseId { get; init; }

    public long StatusId { get; init; }

    public long? AssignedtoId { get; init; }

    public long RunId { get; init; }

    public string Title { get; init; } = "";

    public long TemplateId { get; init; }

    public long TypeId { get; init; }

    public long PriorityId { get; init; }

    public string? Estimate { get; init; }

    public string? EstimateForecast { get; init; }

    public string? Refs { get; init; }

    public long? MilestoneId { get; init; }

    public IReadOnlyList<Label> Labels { get; init; } = [];

    public int SectionsDisplayOrder { get; init; }

    public int CasesDisplayOrder { get; init; }

    [JsonExtensionData]
    public Extras? Custom { get; init; }
}
