using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Json;

/// <summary>TestRail expects the height of a text as a string. An empty string means TestRail's default height.</summary>
internal sealed class RowsConverter : JsonConverter<int?>
{
    public override bool HandleNull => true;

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""u8) ? null : (int)LenientNumber.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(CultureInfo.InvariantCulture) ?? "");
}
