using System.Globalization;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Sandbox.Plugin;

/// <summary>The choices of the dialog's lists, from the sandbox's Axosoft.</summary>
internal static class PluginChoices
{
    public static IReadOnlyList<PluginChoice> Of(PluginField field) => field.Name switch
    {
        "project" => Tree("projects"),
        "release" => Tree("releases"),
        "workflow_step" => Steps(),
        "assigned_to" => [.. Entries("users").Where(user => (bool)user["is_active"]!).Select(user => new PluginChoice(Id(user), $"{user["first_name"]} {user["last_name"]}"))],
        _ when field.IsCustom => Custom(field),
        _ => Tree(field.Name),
    };

    /// <summary>A list with its children, named by their parents: <c>Release 1 / Release 1.1</c>.</summary>
    private static PluginChoice[] Tree(string list)
    {
        return [.. Below(AxosoftCatalogue.List(list), "")];

        static IEnumerable<PluginChoice> Below(JsonArray entries, string prefix) => entries.OfType<JsonObject>().SelectMany(entry =>
            Below(entry["children"]?.AsArray() ?? [], $"{prefix}{entry["name"]} / ").Prepend(new PluginChoice(Id(entry), prefix + entry["name"])));
    }

    /// <summary>The steps of all projects. A workflow may restrict new items to one step.</summary>
    private static PluginChoice[] Steps()
    {
        var steps =
            from project in Tree("projects")
            let id = long.Parse(project.Value, CultureInfo.InvariantCulture)
            let workflow = AxosoftCatalogue.WorkflowOf(id)
            from step in workflow["workflow_steps"]!.AsArray().OfType<JsonObject>()
            where !(bool)workflow["restrict_new_items"]! || (long)step["id"]! == (long)workflow["new_item_workflow_step"]!["id"]!
            group id by (Id: Id(step), Name: (string)step["name"]!);
        return [.. steps.Select(step => new PluginChoice(step.Key.Id, step.Key.Name) { Projects = [.. step] })];
    }

    private static PluginChoice[] Custom(PluginField field)
    {
        var custom = Entries("custom_fields").First(each => (string?)each["name"] == field.Name);
        var values = AxosoftCatalogue.Find("picklists", (long?)custom["picklist_id"])?["values"]?.AsArray().OfType<JsonObject>() ?? [];
        // Axosoft stores the id of a dropdown's value, but the texts of a multiselect's.
        return [.. values.Select(value => new PluginChoice(field.Type == PluginFieldType.Multiselect ? (string)value["value"]! : Id(value), (string)value["value"]!))];
    }

    private static IEnumerable<JsonObject> Entries(string list) => AxosoftCatalogue.List(list).OfType<JsonObject>();

    private static string Id(JsonObject entry) => ((long)entry["id"]!).ToString(CultureInfo.InvariantCulture);
}
