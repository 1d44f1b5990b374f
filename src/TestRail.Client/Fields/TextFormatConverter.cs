using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Fields;

internal sealed class TextFormatConverter : JsonConverter<TextFormat>
{
    public override TextFormat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ValueTextEquals("plain"u8) ? TextFormat.Plain : TextFormat.Markdown;

    public override void Write(Utf8JsonWriter writer, TextFormat value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value == TextFormat.Plain ? "plain"u8 : "markdown"u8);
}
