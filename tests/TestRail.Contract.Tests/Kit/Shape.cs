using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestRail.Contract.Tests.Kit;

/// <summary>Compares JSON with the vendor's description of its type, and lists each difference.</summary>
internal static partial class Shape
{
    public static IEnumerable<string> Problems(JsonNode? node, string type, string path = "$")
    {
        if (type.EndsWith('?'))
            return node is null ? [] : Problems(node, type[..^1], path);
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            return node is JsonArray array
                ? array.SelectMany((item, index) => Problems(item, type[..^2], $"{path}[{index}]"))
                : [Wrong(node, type, path)];
        }
        if (Vendor.Objects.TryGetValue(type, out var shape))
            return node is JsonObject json ? OfObject(json, shape, path) : [Wrong(node, type, path)];
        return Fits(node, type) ? [] : [Wrong(node, type, path)];
    }

    private static IEnumerable<string> OfObject(JsonObject json, ObjectShape shape, string path)
    {
        foreach (var missing in shape.Fields.Keys.Where(key => !json.ContainsKey(key)))
            yield return $"{path}.{missing} is missing";
        foreach (var (key, value) in json)
        {
            if (!shape.Fields.TryGetValue(key, out var type) && !shape.Beyond.TryGetValue(key, out type))
            {
                if (!shape.HasCustom || !key.StartsWith("custom_", StringComparison.Ordinal))
                    yield return $"{path}.{key} is nothing that TestRail is known to send";
                continue;
            }
            foreach (var problem in Problems(value, type, $"{path}.{key}"))
                yield return problem;
        }
    }

    private static bool Fits(JsonNode? node, string type) => (type, node?.GetValueKind()) switch
    {
        ("integer" or "timestamp", JsonValueKind.Number) => node!.AsValue().TryGetValue<long>(out _),
        ("flag", JsonValueKind.Number) => (long)node! is 0 or 1,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("string", JsonValueKind.String) => true,
        ("timespan", JsonValueKind.String) => TimeSpanText().IsMatch((string)node!),
        ("object", JsonValueKind.Object) or ("any", _) => true,
        ("scalar", JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };

    private static string Wrong(JsonNode? node, string type, string path) => $"{path} is {node?.ToJsonString() ?? "null"} and no {type}";

    [GeneratedRegex("^[1-9][0-9]*[wdhms]( [1-9][0-9]*[dhms])*$")]
    private static partial Regex TimeSpanText();
}
