using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Options;

/// <summary>A number of times, or <c>"always"</c>.</summary>
internal sealed class TimesConverter : JsonConverter<int>
{
    private const string Always = "always";

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Always) ? FaultRule.Always
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var times) ? times
        : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
    {
        if (value == FaultRule.Always)
            writer.WriteStringValue(Always);
        else
            writer.WriteNumberValue(value);
    }
}
