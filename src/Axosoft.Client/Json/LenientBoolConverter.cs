using System.Text.Json;
using System.Text.Json.Serialization;

namespace Axosoft.Client.Json;

/// <summary>Reads a bool. Some versions of Axosoft write <c>is_active</c> and others as text, 1 and 0, or null.</summary>
internal sealed class LenientBoolConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False or JsonTokenType.Null => false,
            JsonTokenType.Number => reader.TryGetInt64(out var number) && number != 0,
            JsonTokenType.String => reader.GetString() is "1" or "true" or "True",
            var token => throw new JsonException($"true or false was expected, {token} was found."),
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
