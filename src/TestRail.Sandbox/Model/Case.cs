using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Case
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public long SectionId { get; init; }

    public long TemplateId { get; init; }

    public long TypeId { get; init; }

    public long PriorityId { get; init; }

    public long? MilestoneId { get; init; }

    public string? Refs { get; init; }

    public long CreatedBy { get; init; }

    public long CreatedOn { get; init; }

    public long UpdatedBy { get; init; }

    public long UpdatedOn { get; init; }

    public string? Estimate { get; init; }

    public string? EstimateForecast { get; init; }

    public long SuiteId { get; init; }

    public int DisplayOrder { get; init; }

    // TestRail sends a number, not a boolean.
    public int IsDeleted { get; init; }

    public long? CaseAssignedtoId { get; init; }

    public IReadOnlyList<Label> Labels { get; init; } = [];

    [JsonExtensionData]
    public Extras? Custom { get; init; }
}
