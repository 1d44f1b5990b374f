using System.Globalization;
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

    public bool IsActive { get; init; }

    [JsonPropertyName("i18n_custom_id")]
    public string? I18nCustomId { get; init; }

    public JsonArray Configs { get; init; } = [];

    [JsonIgnore]
    public FieldType Type => (FieldType)TypeId;

    /// <summary>The numbers of a dropdown's items: <c>1, Chrome\n2, Firefox</c>.</summary>
    [JsonIgnore]
    public IEnumerable<long> Items => Configs
        .SelectMany(config => ((string?)config?["options"]?["items"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(line => long.Parse(line.Split(',')[0], CultureInfo.InvariantCulture));

    [JsonIgnore]
    public bool IsRequired => Configs.Any(config => (bool?)config?["options"]?["is_required"] == true);
}
