using System.Text.Json;

namespace TestRail.Client.Values;

/// <summary>One text for all ways of writing a value: keys in order, no blanks, texts escaped alike.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => $"{Text(each.Name)}:{Of(each.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Of))}]",
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
