using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Model;

internal sealed record Template
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public bool IsDefault { get; init; }

    [JsonPropertyName("i18n_custom_id")]
    public string? I18nCustomId { get; init; }
}
