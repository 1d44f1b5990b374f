using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Requests;

/// <summary>
/// A JSON object in a request. Like PHP, it takes <c>"5"</c> for 5, 1 for true and 5 for the text "5", unless it is strict.
/// A value of another type is rejected with TestRail's message.
/// </summary>
internal sealed class Body(JsonObject json, bool strict = false, string prefix = "")
{
    private static readonly Dictionary<string, bool> Words = new(StringComparer.OrdinalIgnoreCase) { ["true"] = true, ["false"] = false };

    public static Body Empty { get; } = new([]);

    public static Body Parse(string text, bool strict)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Empty;
        try
        {
            // JsonObject is indexed lazily and would report a duplicate key only later, so all keys are checked now.
            if (JsonNode.Parse(text) is JsonObject json && IsSound(json))
                return new Body(json, strict);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
        }
        throw RefusalException.BadRequest(Texts.Unrecorded.NotJson);
    }

    /// <summary>Whether only values of the documented type are taken.</summary>
    public bool IsStrict => strict;

    public string Field(string name) => prefix + name;

    public bool Has(string name) => json.ContainsKey(name);

    public JsonNode? Node(string name) => json[name];

    public string? Text(string name, int maximum = int.MaxValue)
    {
        if (json[name] is not { } node)
            return null;
        if (AsText(node) is not { } text)
            throw Refuse(name, "string");
        return text.Length <= maximum ? text : throw RefusalException.BadRequest(Texts.TooLong(Field(name), maximum));
    }

    /// <summary>The keys.</summary>
    public IEnumerable<string> Names => json.Select(property => property.Key);

    public bool IsText(string name) => json[name]?.GetValueKind() == JsonValueKind.String;

    public string RequiredText(string name, int maximum = int.MaxValue) =>
        Text(name, maximum) is { Length: > 0 } text ? text : throw Missing(name);

    public long? Id(string name) => json[name] is { } node ? Number(node) ?? throw Refuse(name, "ID") : null;

    public long RequiredId(string name) => Id(name) ?? throw Missing(name);

    /// <summary>Seconds since 1970.</summary>
    public long? Time(string name) => json[name] is { } node ? Number(node) is >= 0 and var time ? time : throw Refuse(name, "timestamp") : null;

    public bool? Flag(string name) => json[name] switch
    {
        null => null,
        var node when node.GetValueKind() == JsonValueKind.True => true,
        var node when node.GetValueKind() == JsonValueKind.False => false,
        var node when !strict && Number(node) is 0 or 1 => Number(json[name]) == 1,
        var node when !strict && Words.TryGetValue(AsText(node) ?? "", out var flag) => flag,
        _ => throw Refuse(name, "boolean"),
    };

    /// <summary>A whole number.</summary>
    public long? Integer(string name) => json[name] is { } node ? Number(node) ?? throw Refuse(name, "integer") : null;

    public long[]? Ids(string name) => Array(name)?.Select(node => Number(node) ?? throw Refuse(name, "ID")).ToArray();

    /// <summary>A list of objects. Error messages name their fields like <c>results.elapsed</c>.</summary>
    public IReadOnlyList<Body>? Objects(string name) =>
        Array(name)?.Select(node => node is JsonObject item ? new Body(item, strict, $"{Field(name)}.") : throw Refuse(name, "array")).ToArray();

    public Body? Object(string name) => json[name] switch
    {
        null => null,
        JsonObject item => new Body(item, strict, $"{Field(name)}."),
        _ => throw Refuse(name, "object"),
    };

    public RefusalException Missing(string name) => RefusalException.BadRequest(Texts.Required(Field(name)));

    public RefusalException Refuse(string name, string what) => RefusalException.BadRequest(Texts.NotValid(Field(name), what));

    private static bool IsSound(JsonNode? node) => node switch
    {
        JsonObject json => json.All(property => IsSound(property.Value)),
        JsonArray array => array.All(IsSound),
        _ => true,
    };

    /// <summary>The text of a JSON string; null if the node is not a valid string.</summary>
    public static string? Decode(JsonNode node)
    {
        try
        {
            return node.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is valid JSON but not valid text.
            return null;
        }
    }

    private long? Number(JsonNode? node)
    {
        if (node is not JsonValue value)
            return null;
        if (value.TryGetValue<long>(out var number))
            return number;
        return !strict && value.GetValueKind() == JsonValueKind.String && long.TryParse(Decode(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? number
            : null;
    }

    private string? AsText(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => Decode(node),
        JsonValueKind.Number when !strict => node.ToJsonString(),
        _ => null,
    };

    private JsonArray? Array(string name) => json[name] switch
    {
        null => null,
        JsonArray array => array,
        _ => throw Refuse(name, "array"),
    };
}
