using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TestRail.Client.Labels;
using TestRail.Client.Values;

namespace TestRail.Contract.Tests.Kit;

/// <summary>Compares JSON with the object that the client read from it, and lists each value that was lost or changed.</summary>
internal static class Arrival
{
    public static IEnumerable<string> Problems(JsonNode? sent, object? arrived, string path = "$") => (sent, arrived) switch
    {
        // The configurations of an added field are JSON in a string.
        (JsonValue text, IEnumerable items and not string) when Inner(text) is { } inner => OfList(inner, [.. items.Cast<object?>()], path),
        (JsonArray array, IEnumerable items and not string) => OfList(array, [.. items.Cast<object?>()], path),
        (JsonObject envelope, IEnumerable items and not IDictionary) => OfList(List(envelope), [.. items.Cast<object?>()], path),
        (JsonObject json, JsonNode node) => JsonNode.DeepEquals(json, node) ? [] : [$"{path} is {node}"],
        (JsonObject json, not null) => OfObject(json, arrived, path),
        _ => Same(sent, arrived) ? [] : [$"{path} was {sent?.ToJsonString() ?? "null"} and is {arrived ?? "null"}"],
    };

    /// <summary>The property for a JSON key; null if there is none.</summary>
    public static PropertyInfo? Property(Type type, string key) => type.GetProperties().FirstOrDefault(property => NameOf(property) == key)
        // Only get_label returns the title as "name".
        ?? (type == typeof(Label) && key == "name" ? type.GetProperty(nameof(Label.Title)) : null);

    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static IEnumerable<string> OfList(JsonArray sent, object?[] arrived, string path) => sent.Count == arrived.Length
        ? sent.SelectMany((item, index) => Problems(item, arrived[index], $"{path}[{index}]"))
        : [$"{path} had {sent.Count} items and has {arrived.Length}"];

    private static IEnumerable<string> OfObject(JsonObject sent, object arrived, string path)
    {
        var custom = arrived.GetType().GetProperty(nameof(Client.Runs.Run.Custom))?.GetValue(arrived) as CustomFields;
        foreach (var (key, value) in sent)
        {
            if (Property(arrived.GetType(), key) is { } property)
            {
                foreach (var problem in Problems(value, property.GetValue(arrived), $"{path}.{key}"))
                    yield return problem;
            }
            else if (custom?.ContainsKey(key) != true || !JsonNode.DeepEquals(Json(custom[key]), value))
            {
                yield return $"{path}.{key} is lost";
            }
        }
    }

    /// <summary>Null may arrive as null, as an empty text or list, as zero or as false: older servers send null for a count of zero.</summary>
    private static bool Same(JsonNode? sent, object? arrived) => (sent?.GetValueKind(), arrived) switch
    {
        (null, null or "" or 0 or false) => true,
        (null, IEnumerable list) => !list.Cast<object>().Any(),
        (JsonValueKind.Number, DateTimeOffset moment) => moment.ToUnixTimeSeconds() == (long)sent!,
        (JsonValueKind.Number, bool flag) => flag == ((long)sent! != 0),
        (JsonValueKind.Number, string text) => text == sent!.ToJsonString(),
        (JsonValueKind.Number, Enum or long or int) => Convert.ToInt64(arrived, null) == (long)sent!,
        (JsonValueKind.True or JsonValueKind.False, bool flag) => flag == (bool)sent!,
        (JsonValueKind.True or JsonValueKind.False, string text) => text == sent!.ToJsonString(),
        (JsonValueKind.String, string text) => text == (string)sent!,
        // The ids in the history of shared steps are strings.
        (JsonValueKind.String, long number) => number.ToString(CultureInfo.InvariantCulture) == (string)sent!,
        (JsonValueKind.String, IEnumerable list) => ((string)sent!).Length == 0 && !list.Cast<object>().Any(),
        _ => false,
    };

    private static JsonArray? Inner(JsonValue text) =>
        text.TryGetValue<string>(out var json) && json.StartsWith('[') ? JsonNode.Parse(json)!.AsArray() : null;

    private static JsonNode? Json(CustomValue? value) => value is null ? null : JsonNode.Parse(value.ToString());

    private static JsonArray List(JsonObject envelope) => envelope.Select(each => each.Value).OfType<JsonArray>().Single();
}
