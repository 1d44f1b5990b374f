using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Options;

/// <summary>A duration as a JSON number of seconds.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteNumberValue(time.TotalSeconds);
        else
            writer.WriteNullValue();
    }
}
