using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Axosoft.Client.Values;

namespace Axosoft.Client.Json;

/// <summary>Reads the list in <c>data</c> and the page in <c>metadata</c>.</summary>
internal sealed class PageConverter<T> : JsonConverter<Page<T>>
{
    public override Page<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (!root.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
            throw new JsonException("The reply contains no list in data.");

        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = data.EnumerateArray().Select(item => item.Deserialize(type) ?? throw new JsonException("The list contains a null.")).ToList();
        var metadata = root.TryGetProperty("metadata", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new Page<T>(items)
        {
            Number = Number(metadata, "page"),
            Size = Number(metadata, "page_size"),
            TotalPages = Number(metadata, "total_pages"),
            TotalCount = Number(metadata, "total_count"),
        };
    }

    public override void Write(Utf8JsonWriter writer, Page<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Pages are only read.");

    private static int? Number(JsonElement metadata, string key) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;
}
