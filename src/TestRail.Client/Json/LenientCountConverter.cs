using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Json;

/// <summary>Reads a count or a position. Older servers send null for 0.</summary>
internal sealed class LenientCountConverter : JsonConverter<int>
{
    public override bool HandleNull => true;

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? 0 : checked((int)LenientNumber.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
