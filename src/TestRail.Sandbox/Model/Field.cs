using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

/// <summary>A custom field of cases or results.</summary>
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

    /// <summary>The field in a project, with the project's own options or the global ones. Null if the project does not have the field.</summary>
    public ProjectField? In(long project) =>
        Configs.FirstOrDefault(config => Lists(config?["context"], project)) is { } own ? new(this, own["options"])
        : Configs.FirstOrDefault(config => (bool?)config?["context"]?["is_global"] == true) is { } everyones ? new(this, everyones["options"])
        : null;

    // An empty list of projects may be null or "".
    private static bool Lists(JsonNode? context, long project) =>
        context?["project_ids"] is JsonArray projects && projects.Any(id => (long?)id == project);
}
