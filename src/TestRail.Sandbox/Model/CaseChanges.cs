using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Model;

/// <summary>The changes of an edited case, in the format of TestRail's history. TestRail's numbers for kinds of changes are undocumented.</summary>
internal static class CaseChanges
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly string[] Stamps = ["updated_by", "updated_on"];

    public static JsonArray Between(Case before, Case after)
    {
        var old = Values(before);
        return
        [
            .. Values(after)
                .Where(field => !Stamps.Contains(field.Key) && !JsonNode.DeepEquals(old[field.Key], field.Value))
                .Select(field => Change(field.Key, old[field.Key], field.Value)),
        ];
    }

    private static JsonObject Change(string field, JsonNode? before, JsonNode? after) => new()
    {
        ["field"] = field,
        ["label"] = Label(field),
        ["options"] = new JsonArray(),
        ["old_value"] = before?.DeepClone(),
        ["new_value"] = after?.DeepClone(),
        ["old_text"] = Text(before),
        ["new_text"] = Text(after),
    };

    private static string Label(string field)
    {
        var words = field.Replace("custom_", "", StringComparison.Ordinal).Replace("_id", "", StringComparison.Ordinal).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static JsonObject Values(Case @case) => JsonSerializer.SerializeToNode(@case, Names)!.AsObject();
}
