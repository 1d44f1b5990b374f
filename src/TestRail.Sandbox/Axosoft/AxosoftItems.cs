using System.Text;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Axosoft;

/// <summary>Items, their comments and files.</summary>
internal sealed class AxosoftItems(AxosoftState state, TimeProvider time)
{
    private const int DefaultPageSize = 10;

    public static readonly string[] Types = ["features", "defects", "incidents", "tasks"];

    public (int Status, JsonNode? Data) Answer(AxosoftRequest request)
    {
        var type = request.Path[0];
        if (request.Path.Count == 1)
            return request.Method == "POST" ? (201, Render(Add(type, request))) : throw NoMethod(request);

        var item = state.Find(type, request.Id(1)) ?? throw new RefusalException(404, $"Item {request.Path[1]} does not exist.");
        return (request.Method, request.Path.ElementAtOrDefault(2)) switch
        {
            ("GET", null) => (200, Render(item)),
            ("POST", null) => (200, Render(Change(item, request))),
            ("DELETE", null) when request.Query["delete_items"] == "true" => Remove(item),
            ("GET", "comments") => (200, new JsonArray([.. item.Comments.Select((text, at) => new JsonObject { ["id"] = at + 1, ["comment_text"] = text })])),
            ("POST", "comments") => (201, Comment(item, request)),
            ("GET", "attachments") => (200, new JsonArray([.. item.Attachments.Select(Render)])),
            ("POST", "attachments") => (200, Attach(item, request)),
            _ => throw NoMethod(request),
        };
    }

    /// <summary>A page of items with its metadata.</summary>
    public JsonObject List(string type, AxosoftRequest request)
    {
        var found = state.Items.Where(item => item.Type == type && IsIncluded(item, request)).ToList();
        var size = Math.Clamp(request.Number("page_size") ?? DefaultPageSize, 1, 1000);
        var page = Math.Max(request.Number("page") ?? 1, 1);
        return new JsonObject
        {
            ["data"] = new JsonArray([.. found.Skip((page - 1) * size).Take(size).Select(Render)]),
            ["metadata"] = new JsonObject
            {
                ["total_count"] = found.Count,
                ["page"] = page,
                ["page_size"] = size,
                ["total_pages"] = Math.Max(1, (found.Count + size - 1) / size),
                ["minutes_worked"] = 0,
            },
        };
    }

    private bool IsIncluded(AxosoftItem item, AxosoftRequest request)
    {
        if (request.Number("project_id") is { } project and > 0 && item.IdOf("project") != project)
            return false;
        var search = request.Query["search_string"].ToString().Trim('"');
        var field = request.Query["search_field"].ToString();
        return search.Length == 0 || state.IgnoresSearch || ((string?)item.Fields[field.Length == 0 ? "name" : field])?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;
    }

    private AxosoftItem Add(string type, AxosoftRequest request)
    {
        if (type == "defects" && !state.TakesDefects)
            throw RefusalException.BadRequest("Defects can no longer be created. Create a feature.");

        var fields = Fields(request);
        AxosoftItemRules.CheckNew(fields, state.RequiredFields);
        fields["created_date_time"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var item = new AxosoftItem(state.NextId(), type) { Fields = fields };
        state.Add(item);
        return item;
    }

    private AxosoftItem Change(AxosoftItem item, AxosoftRequest request)
    {
        var fields = Fields(request);
        AxosoftItemRules.CheckChange(fields, item.Fields);
        state.Replace(item, old => old with { Fields = Merge(old.Fields, fields) });
        return state.Find(item.Type, item.Id)!;
    }

    private static JsonObject Merge(JsonObject old, JsonObject changes)
    {
        var merged = old.DeepClone().AsObject();
        foreach (var (name, value) in changes)
            merged[name] = name == "custom_fields" && merged[name] is JsonObject custom ? Merge(custom, value!.AsObject()) : value?.DeepClone();
        return merged;
    }

    private (int Status, JsonNode? Data) Remove(AxosoftItem item)
    {
        state.Remove(item);
        return (200, new JsonObject());
    }

    private JsonObject Comment(AxosoftItem item, AxosoftRequest request)
    {
        var text = (string?)request.Json()["comment_text"];
        if (string.IsNullOrWhiteSpace(text))
            throw RefusalException.BadRequest("Field comment_text is required.");
        state.Replace(item, old => old with { Comments = [.. old.Comments, text] });
        return new JsonObject { ["id"] = item.Comments.Count + 1, ["comment_text"] = text };
    }

    private JsonObject Attach(AxosoftItem item, AxosoftRequest request)
    {
        var name = request.Query["file_name"].ToString();
        if (name.Length == 0 || request.Body.Length == 0)
            throw RefusalException.BadRequest("A file needs a file_name and a body.");
        var file = new AxosoftAttachment(state.NextId(), name, request.Body);
        state.Replace(item, old => old with { Attachments = [.. old.Attachments, file] });
        return Render(file);
    }

    private static JsonObject Render(AxosoftAttachment file) =>
        new() { ["id"] = file.Id, ["file_name"] = file.FileName, ["size"] = file.Content.Length };

    public static JsonObject Render(AxosoftItem item)
    {
        var shown = item.Fields.DeepClone().AsObject();
        foreach (var (field, list) in new[] { ("project", "projects"), ("release", "releases"), ("priority", "priority"), ("severity", "severity"), ("status", "status") })
        {
            if (item.IdOf(field) is { } id)
                shown[field] = new JsonObject { ["id"] = id, ["name"] = (string?)AxosoftCatalogue.Find(list, id)!["name"] };
        }

        if (item.IdOf("assigned_to") is { } user)
            shown["assigned_to"] = new JsonObject { ["id"] = user, ["type"] = "user", ["name"] = $"{AxosoftCatalogue.Find("users", user)!["first_name"]} {AxosoftCatalogue.Find("users", user)!["last_name"]}" };
        shown["workflow_step"] = new JsonObject { ["id"] = item.IdOf("workflow_step"), ["name"] = (string?)AxosoftCatalogue.Step(item.IdOf("workflow_step"))?["name"] };
        shown["id"] = item.Id;
        shown["number"] = $"SBX{item.Id}";
        shown["item_type"] = item.Type;
        shown["comments"] = new JsonObject { ["count"] = item.Comments.Count };
        shown["attachments"] = new JsonObject { ["count"] = item.Attachments.Count };
        return shown;
    }

    private static JsonObject Fields(AxosoftRequest request) =>
        request.Json()["item"] is JsonObject fields ? fields.DeepClone().AsObject() : throw RefusalException.BadRequest("The body has no item.");

    private static RefusalException NoMethod(AxosoftRequest request) =>
        new(404, new StringBuilder("There is no ").Append(request.Method).Append(' ').AppendJoin('/', request.Path).Append('.').ToString());
}
