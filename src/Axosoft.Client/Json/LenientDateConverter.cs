using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Axosoft.Client.Json;

/// <summary>Reads a time. Axosoft writes ISO 8601 in UTC, some versions without the zone, and an empty text for none.</summary>
internal sealed class LenientDateConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            throw new JsonException($"A time was expected, {reader.TokenType} was found.");

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
