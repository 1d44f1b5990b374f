using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A custom field of cases or of results.</summary>
internal sealed record Field
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string SystemName { get; init; } = "";

    public string Label { get; init; } = "";

    public string? Description { get; init; }

    public int TypeId { get; init; }

    public int DisplayOrder { get; init; }

    public bool IncludeAll { get; init; }

    public long[] TemplateIds { get; init; } = [];

    public bool IsActive { get; init; } = true;

    [JsonPropertyName("i18n_custom_id")]
    public string? I18nCustomId { get; init; }

    public JsonArray Configs { get; init; } = [];

    [JsonIgnore]
    public FieldType Type => (FieldType)TypeId;

    /// <summary>The field as a project sees it: with its own options or everyone's. Null where the field is not for this project.</summary>
    public ProjectField? In(long project) =>
        Configs.FirstOrDefault(config => Lists(config?["context"], project)) is { } own ? new(this, own["options"])
        : Configs.FirstOrDefault(config => (bool?)config?["context"]?["is_global"] == true) is { } everyones ? new(this, everyones["options"])
        : null;

    // An empty list of projects comes as null or as "", too.
    private static bool Lists(JsonNode? context, long project) =>
        context?["project_ids"] is JsonArray projects && projects.Any(id => (long?)id == project);
}
