using System.Text.Json.Nodes;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Sandbox.Plugin;

/// <summary>The fields that the plugin knows: its own, and the custom fields of the sandbox's Axosoft.</summary>
internal static class PluginFields
{
    public const string CustomPrefix = "custom_";

    /// <summary>The plugin's page has this spelling in its list of push fields.</summary>
    private const string OtherPrefix = "customfield_";

    private static readonly PluginField[] Own =
    [
        new("name", "Title", PluginFieldType.String) { IsFull = true, IsRequired = true },
        List("project", "Project") with { IsRequired = true },
        List("workflow_step", "Workflow Step") with { IsRequired = true },
        List("release", "Release"),
        List("priority", "Priority"),
        List("severity", "Severity"),
        List("status", "Status"),
        List("assigned_to", "Assigned To"),
        new("description", "Description", PluginFieldType.Text) { IsFull = true },
        new("attachments", "Attachments", PluginFieldType.Attachments) { IsFull = true },
    ];

    private static readonly Dictionary<string, PluginFieldType> TypesInAxosoft = new()
    {
        ["picklist"] = PluginFieldType.Dropdown,
        ["multiselect"] = PluginFieldType.Multiselect,
        ["boolean"] = PluginFieldType.Bool,
        ["date"] = PluginFieldType.Date,
        ["string"] = PluginFieldType.String,
        ["text"] = PluginFieldType.Text,
    };

    /// <summary>The fields without which the plugin does not push.</summary>
    public static IReadOnlyList<string> AlwaysPushed { get; } = ["name", "project", "workflow_step"];

    /// <summary>The names that a list of fields may have.</summary>
    public static IEnumerable<string> Names => Own.Select(own => own.Name).Concat(CustomFields.Select(custom => (string)custom["name"]!));

    private static IEnumerable<JsonNode> CustomFields => AxosoftCatalogue.List("custom_fields").OfType<JsonNode>();

    /// <summary>The plugin's own field; null without one.</summary>
    public static PluginField? Find(string name) => Array.Find(Own, field => field.Name == name);

    /// <summary>The type that a custom field has in Axosoft; null if it does not exist.</summary>
    public static PluginFieldType? TypeInAxosoft(string name) =>
        CustomFields.FirstOrDefault(field => (string?)field["name"] == name) is { } found ? TypesInAxosoft[(string)found["type"]!] : null;

    /// <summary>The name in Axosoft's API.</summary>
    public static string Normalize(string name) =>
        name.StartsWith(OtherPrefix, StringComparison.OrdinalIgnoreCase) ? CustomPrefix + name[OtherPrefix.Length..] : name.ToLowerInvariant();

    /// <summary>Both spellings of a name.</summary>
    public static IEnumerable<string> Spellings(string name) =>
        name.StartsWith(CustomPrefix, StringComparison.Ordinal) ? [name, OtherPrefix + name[CustomPrefix.Length..]] : [name];

    private static PluginField List(string name, string label) => new(name, label, PluginFieldType.Dropdown) { IsRemembered = true };
}
