using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Client.Json;

namespace TestRail.Client;

/// <summary>
/// Keys of a request or reply that have no property: the <c>custom_*</c> fields, and what newer versions of TestRail add.
/// </summary>
public sealed class CustomFields : Dictionary<string, JsonElement>
{
    /// <summary>The value of a key. One that is absent, or that TestRail holds as null, reads as null; null that is set is sent.</summary>
    /// <param name="key">The system name, <c>custom_automation_id</c>.</param>
    public new JsonNode? this[string key]
    {
        get => TryGetValue(key, out var value) ? Node(value) : null;
        set => base[key] = JsonSerializer.SerializeToElement(value!, TestRailJson.Default.JsonNode);
    }

    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };
}
