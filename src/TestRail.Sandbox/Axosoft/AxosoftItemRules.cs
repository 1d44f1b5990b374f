using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Axosoft;

/// <summary>What an item may contain. The sandbox is stricter than Axosoft, which ignores keys that it does not know.</summary>
internal static class AxosoftItemRules
{
    private const int LongestName = 150, LongestString = 250;

    private static readonly string[] Texts = ["name", "description", "notes", "resolution", "replication_procedures", "build_number", "build_number_of_fix"];

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["project"] = "projects",
        ["release"] = "releases",
        ["priority"] = "priority",
        ["severity"] = "severity",
        ["status"] = "status",
        ["assigned_to"] = "users",
        ["reported_by"] = "users",
    };

    /// <summary>Checks a new item.</summary>
    public static void CheckNew(JsonObject item, IReadOnlyList<string> required)
    {
        foreach (var field in required.Prepend("project").Prepend("name"))
        {
            var value = field.StartsWith("custom_", StringComparison.Ordinal) ? item["custom_fields"]?[field] : item[field];
            if (value is null || value.ToJsonString() is "\"\"" or "[]")
                throw RefusalException.BadRequest($"Field {field} is required.");
        }

        CheckChange(item, item);
        var workflow = AxosoftCatalogue.WorkflowOf((long)item["project"]!["id"]!);
        item["workflow_step"] ??= new JsonObject { ["id"] = (long)workflow["new_item_workflow_step"]!["id"]! };
        if ((bool)workflow["restrict_new_items"]! && (long)item["workflow_step"]!["id"]! != (long)workflow["new_item_workflow_step"]!["id"]!)
            throw RefusalException.BadRequest($"New items of this project must be in the workflow step {workflow["new_item_workflow_step"]!["name"]}.");
    }

    /// <summary>Checks the fields of a request.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="item">The item with these fields, which has the project.</param>
    public static void CheckChange(JsonObject fields, JsonObject item)
    {
        foreach (var (name, value) in fields)
        {
            if (Texts.Contains(name))
                Require(value?.GetValueKind() == JsonValueKind.String, $"Field {name} must be a text.");
            else if (Lists.TryGetValue(name, out var list))
                Require(AxosoftCatalogue.Find(list, Reference(name, value)) is not null, $"Field {name}: {value?["id"]} does not exist.");
            else if (name == "custom_fields")
                CheckCustom(value as JsonObject ?? throw RefusalException.BadRequest("Field custom_fields must be an object."));
            else if (name != "workflow_step")
                throw RefusalException.BadRequest($"Field {name} is unknown.");
        }

        Require(((string?)fields["name"])?.Length is null or > 0 and <= LongestName, $"Field name must have 1 to {LongestName} characters.");
        if (fields["workflow_step"] is { } step)
        {
            var steps = AxosoftCatalogue.WorkflowOf((long)item["project"]!["id"]!)["workflow_steps"]!.AsArray();
            Require(steps.Any(each => (long)each!["id"]! == Reference("workflow_step", step)), $"Field workflow_step: {step["id"]} is not a step of the project's workflow.");
        }
    }

    private static void CheckCustom(JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            var field = AxosoftCatalogue.List("custom_fields").FirstOrDefault(each => (string?)each!["name"] == name)
                ?? throw RefusalException.BadRequest($"Field {name} is unknown.");
            Require(IsAllowed(field, value), $"Field {name}: the value is not allowed.");
        }
    }

    private static bool IsAllowed(JsonNode field, JsonNode? value) => (string?)field["type"] switch
    {
        _ when value is null => true,
        "picklist" => Values(field).Any(each => value.GetValueKind() == JsonValueKind.Number && (long)each!["id"]! == (long)value),
        "multiselect" => value is JsonArray texts && texts.All(text => Values(field).Any(each => text?.GetValueKind() == JsonValueKind.String && (string?)each!["value"] == (string?)text)),
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "date" => value.GetValueKind() == JsonValueKind.String && DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, out _),
        "string" => value.GetValueKind() == JsonValueKind.String && ((string)value!).Length <= LongestString,
        _ => value.GetValueKind() == JsonValueKind.String,
    };

    private static JsonArray Values(JsonNode field) => AxosoftCatalogue.Find("picklists", (long?)field["picklist_id"])!["values"]!.AsArray();

    private static long Reference(string name, JsonNode? value) =>
        value is JsonObject reference && reference["id"] is JsonValue id && id.TryGetValue<long>(out var number) ? number : throw RefusalException.BadRequest($"Field {name} must be an object with an id.");

    private static void Require(bool condition, string text)
    {
        if (!condition)
            throw RefusalException.BadRequest(text);
    }
}
