using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Plugin;

/// <summary>TestRail's plugin for Axosoft, as it is configured: looks up the items that ids name, and pushes new ones.</summary>
internal sealed class AxosoftPlugin(AxosoftState state, PluginConfiguration configuration, TimeProvider time)
{
    private const string Type = "features";

    private readonly AxosoftItems _items = new(state, time);

    /// <summary>The fields of the push dialog.</summary>
    public IReadOnlyList<PluginField> PushFields => configuration.PushFields;

    /// <summary>Changes with each change of an item.</summary>
    public long Version => state.Version;

    /// <summary>The item that an id names; null if it does not exist.</summary>
    public AxosoftItem? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? state.Find(number) : null;

    /// <summary>The item with the configured fields.</summary>
    public HoveredItem Show(AxosoftItem item)
    {
        var shown = AxosoftItems.Render(item);
        return new HoveredItem(
            item.Id, item.Name, (string?)shown["workflow_step"]?["name"] ?? "",
            [.. configuration.HoverFields.Select(field => new HoveredField(field, ItemValue.Of(shown, field)))]);
    }

    /// <summary>Adds an item with its files and returns its id. All of it is checked before anything is added.</summary>
    /// <exception cref="RefusalException">Names all that Axosoft or the configuration rejects.</exception>
    public long Push(IReadOnlyDictionary<string, IReadOnlyList<string>> values, IReadOnlyList<PushedFile> files)
    {
        if (!state.IsActivated)
            throw RefusalException.BadRequest("The API is not enabled in Axosoft.");
        if (files.Count > 0 && PushFields.All(field => field.Type != PluginFieldType.Attachments))
            throw RefusalException.BadRequest("attachments is off in [push.fields].");
        if (files.FirstOrDefault(file => file.Content.Length == 0 || file.Name.Length == 0) is { } empty)
            throw RefusalException.BadRequest($"The file {empty.Name} is empty.");
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["item"] = PushedFields.Read(PushFields, values) }.ToJsonString());
        var id = (long)_items.Answer(new AxosoftRequest("POST", [Type], QueryCollection.Empty, body)).Data!["id"]!;
        foreach (var file in files)
            _items.Answer(new AxosoftRequest("POST", [Type, id.ToString(CultureInfo.InvariantCulture), "attachments"], Query("file_name", file.Name), file.Content));
        return id;
    }

    private static QueryCollection Query(string name, string value) => new(new Dictionary<string, StringValues> { [name] = value });
}
