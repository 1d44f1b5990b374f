using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Plugin;

/// <summary>The values of the push dialog, in the form that Axosoft's API takes.</summary>
internal static class PushedFields
{
    private const int LongestString = 250;

    /// <summary>The item's fields.</summary>
    /// <exception cref="RefusalException">Names all values that are missing or invalid.</exception>
    public static JsonObject Read(IReadOnlyList<PluginField> fields, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var problems = values.Keys.Where(name => fields.All(field => field.Name != name)).Select(name => $"{name} is not a field of the dialog.").ToList();
        var item = new JsonObject();
        foreach (var field in fields.Where(field => field.Type != PluginFieldType.Attachments))
        {
            var texts = values.GetValueOrDefault(field.Name, []).Where(text => !string.IsNullOrWhiteSpace(text)).ToArray();
            if (texts.Length == 0 && field.IsRequired)
                problems.Add($"{field.Label} is required.");
            else if (texts.Length > 0 && Value(field, texts) is { } value)
                Target(item, field)[field.Name] = value;
            else if (texts.Length > 0)
                problems.Add($"{field.Label}: the value is not allowed.");
        }
        return problems.Count == 0 ? item : throw RefusalException.BadRequest(string.Join(' ', problems));
    }

    private static JsonObject Target(JsonObject item, PluginField field)
    {
        if (!field.IsCustom)
            return item;
        item["custom_fields"] ??= new JsonObject();
        return item["custom_fields"]!.AsObject();
    }

    private static JsonNode? Value(PluginField field, string[] texts) => field.Type switch
    {
        PluginFieldType.Multiselect => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        PluginFieldType.Bool => texts[0] switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        PluginFieldType.Dropdown when !long.TryParse(texts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) => null,
        PluginFieldType.Dropdown when field.IsCustom => long.Parse(texts[0], CultureInfo.InvariantCulture),
        PluginFieldType.Dropdown => new JsonObject { ["id"] = long.Parse(texts[0], CultureInfo.InvariantCulture) },
        PluginFieldType.String => texts[0].Length <= LongestString ? texts[0].Trim() : null,
        PluginFieldType.Text when !field.IsCustom => Html(texts[0]),
        _ => texts[0].ReplaceLineEndings("\n"),
    };

    /// <summary>Axosoft renders a description as HTML.</summary>
    private static string Html(string text) => WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>");
}
