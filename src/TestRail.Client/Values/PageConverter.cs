using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Values;

/// <summary>
/// Reads a list in either format. Since TestRail 6.7, most lists are in an envelope. Older servers send arrays, and some lists
/// were never paged. The format of a list changed between versions, so every list is accepted in both.
/// </summary>
internal sealed class PageConverter<T> : JsonConverter<Page<T>>
{
    public override Page<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.StartArray => new Page<T>(ReadItems(ref reader, options)),
            JsonTokenType.StartObject => ReadEnvelope(ref reader, options),
            var token => throw new JsonException($"A list was expected, {token} was found."),
        };

    public override void Write(Utf8JsonWriter writer, Page<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Pages are only read.");

    private static Page<T> ReadEnvelope(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        List<T>? items = null;
        var (offset, limit, next) = (0, (int?)null, (string?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "offset")
                offset = reader.GetInt32();
            else if (name == "limit")
                limit = reader.GetInt32();
            else if (name == "_links")
                next = ReadNext(ref reader);
            else if (reader.TokenType == JsonTokenType.StartArray)
                items = ReadItems(ref reader, options);
            else
                reader.Skip();
        }

        return new Page<T>(items ?? throw new JsonException("The envelope holds no list."))
        {
            Offset = offset,
            Limit = limit,
            Next = next,
        };
    }

    private static List<T> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        // Calls the converter directly: JsonSerializer would scan every item twice, first to find its end.
        var converter = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(converter.Read(ref reader, typeof(T), options) ?? throw new JsonException("The list holds a null."));

        return items;
    }

    private static string? ReadNext(ref Utf8JsonReader reader)
    {
        using var links = JsonDocument.ParseValue(ref reader);
        return links.RootElement.ValueKind == JsonValueKind.Object && links.RootElement.TryGetProperty("next", out var next)
            ? next.GetString()
            : null;
    }
}
