using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Json;

/// <summary>Reads a bool. TestRail writes some as true and false, others as 1 and 0 (<c>is_deleted</c>, <c>mfa_required</c>) or null.</summary>
internal sealed class LenientBoolConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False or JsonTokenType.Null => false,
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var flag) => flag,
            _ => LenientNumber.Read(ref reader) != 0,
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
