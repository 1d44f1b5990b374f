using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Json;

/// <summary>Reads a string that is a number in some versions of TestRail, such as an attachment's id.</summary>
internal sealed class LenientTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
