using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Axosoft;

/// <summary>The built-in projects, workflows, lists, users and custom fields.</summary>
internal static class AxosoftCatalogue
{
    private static readonly string Text = """
        {
          "projects": [
            { "id": 1, "name": "Web shop", "is_active": "true", "children": [ { "id": 3, "name": "Payments", "is_active": "true", "children": [] } ] },
            { "id": 2, "name": "Mobile app", "is_active": "true", "children": [] }
          ],
          "workflow_of_project": { "1": 1, "2": 2, "3": 1 },
          "workflows": [
            { "id": 1, "name": "Development", "item_type": "features", "restrict_new_items": false, "enforces_workflow_steps": true, "new_item_workflow_step": { "id": 1, "name": "New" },
              "workflow_steps": [ { "id": 1, "name": "New", "order": 0 }, { "id": 2, "name": "Bug", "order": 1 }, { "id": 3, "name": "In progress", "order": 2 }, { "id": 4, "name": "Fixed", "order": 3 }, { "id": 5, "name": "Rejected", "order": 4 } ] },
            { "id": 2, "name": "Triage first", "item_type": "features", "restrict_new_items": true, "enforces_workflow_steps": true, "new_item_workflow_step": { "id": 11, "name": "Triage" },
              "workflow_steps": [ { "id": 11, "name": "Triage", "order": 0 }, { "id": 12, "name": "Bug", "order": 1 } ] }
          ],
          "releases": [ { "id": 1, "name": "Release 1", "children": [ { "id": 2, "name": "Release 1.1", "children": [] } ] }, { "id": 3, "name": "Release 2", "children": [] } ],
          "priority": [ { "id": 1, "name": "Low", "order": 0 }, { "id": 2, "name": "Medium", "order": 1 }, { "id": 3, "name": "High", "order": 2 } ],
          "severity": [ { "id": 1, "name": "Minor", "order": 0 }, { "id": 2, "name": "Crash", "order": 1 } ],
          "status": [ { "id": 1, "name": "Open", "order": 0 }, { "id": 2, "name": "Closed", "order": 1 } ],
          "users": [
            { "id": 1, "first_name": "CI", "last_name": "Reporter", "login_id": "ci", "email": "ci@example.com", "is_active": true },
            { "id": 2, "first_name": "Ada", "last_name": "Lovelace", "login_id": "ada", "email": "ada@example.com", "is_active": true }
          ],
          "custom_fields": [
            { "id": 1, "name": "custom_1", "label": "Root cause", "type": "picklist", "record_type": "features", "picklist_id": 1, "is_custom": true },
            { "id": 2, "name": "custom_2", "label": "Areas", "type": "multiselect", "record_type": "features", "picklist_id": 2, "is_custom": true },
            { "id": 3, "name": "custom_3", "label": "Reviewed", "type": "boolean", "record_type": "features", "is_custom": true },
            { "id": 4, "name": "custom_4", "label": "Found on", "type": "date", "record_type": "features", "is_custom": true },
            { "id": 5, "name": "custom_5", "label": "Browser", "type": "string", "record_type": "features", "string_size": 250, "is_custom": true },
            { "id": 6, "name": "custom_6", "label": "Log", "type": "text", "record_type": "features", "is_custom": true }
          ],
          "picklists": [
            { "id": 1, "name": "Causes", "values": [ { "id": 101, "value": "Code", "picklist_id": 1 }, { "id": 102, "value": "Data", "picklist_id": 1 } ] },
            { "id": 2, "name": "Areas", "values": [ { "id": 201, "value": "Cart", "picklist_id": 2 }, { "id": 202, "value": "Checkout", "picklist_id": 2 } ] }
          ]
        }
        """;

    private static readonly JsonObject Content = JsonNode.Parse(Text)!.AsObject();

    /// <summary>A copy of a list.</summary>
    public static JsonArray List(string name) => Content[name]!.DeepClone().AsArray();

    /// <summary>A copy of an entry of a list, also below other entries; null without one.</summary>
    public static JsonObject? Find(string list, long? id) => Flatten(List(list)).FirstOrDefault(entry => (long?)entry["id"] == id)?.DeepClone().AsObject();

    /// <summary>The workflow of a project.</summary>
    public static JsonObject WorkflowOf(long project) => Find("workflows", (long?)Content["workflow_of_project"]![project.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;

    /// <summary>A step of any workflow; null without one.</summary>
    public static JsonObject? Step(long? id) =>
        List("workflows").SelectMany(workflow => workflow!["workflow_steps"]!.AsArray()).FirstOrDefault(step => (long?)step!["id"] == id)?.DeepClone().AsObject();

    private static IEnumerable<JsonObject> Flatten(JsonArray entries) =>
        entries.OfType<JsonObject>().SelectMany(entry => entry["children"] is JsonArray children ? Flatten(children).Prepend(entry) : [entry]);
}
