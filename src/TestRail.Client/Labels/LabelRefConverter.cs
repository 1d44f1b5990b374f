using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Labels;

internal sealed class LabelRefConverter : JsonConverter<LabelRef>
{
    public override LabelRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, LabelRef value, JsonSerializerOptions options)
    {
        if (value.Id is { } id)
            writer.WriteNumberValue(id);
        else
            writer.WriteStringValue(value.Title);
    }
}
