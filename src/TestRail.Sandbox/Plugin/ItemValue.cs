using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Sandbox.Plugin;

/// <summary>The value of an item's field as text, from the form that Axosoft's API returns.</summary>
internal static partial class ItemValue
{
    private const int LongestValue = 2000;

    public static string Of(JsonObject item, PluginField field)
    {
        var value = field.IsCustom ? item["custom_fields"]?[field.Name] : item[field.Name];
        var text = (field.Type, value) switch
        {
            (_, null) => "",
            (PluginFieldType.Dropdown, _) when field.IsCustom => Choice(field.Name, (long)value),
            (PluginFieldType.Dropdown, _) => (string?)value["name"] ?? "",
            (PluginFieldType.Multiselect, JsonArray texts) => string.Join(", ", texts.Select(each => (string?)each)),
            (PluginFieldType.Bool, _) => value.GetValueKind() == JsonValueKind.True ? "Yes" : "No",
            (PluginFieldType.Text, _) when !field.IsCustom => Plain((string)value!),
            _ => value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString(),
        };
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    private static string Choice(string field, long id)
    {
        var custom = AxosoftCatalogue.List("custom_fields").First(each => (string?)each!["name"] == field)!;
        var values = AxosoftCatalogue.Find("picklists", (long?)custom["picklist_id"])!["values"]!.AsArray();
        return (string?)values.FirstOrDefault(each => (long?)each!["id"] == id)?["value"] ?? "";
    }

    /// <summary>Axosoft's descriptions are HTML. The text of it is shown, with its line breaks.</summary>
    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|h[1-6])>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[a-zA-Z/!][^<>]*>")]
    private static partial Regex Tag();
}
