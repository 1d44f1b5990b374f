using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TestRail.Client.Fields;

/// <summary>Reads the options of a field. In the reply to <c>add_case_field</c> they are a string with JSON, elsewhere JSON.</summary>
internal sealed class FieldConfigsConverter : JsonConverter<IReadOnlyList<FieldConfig>>
{
    public override IReadOnlyList<FieldConfig>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<FieldConfig[]>)options.GetTypeInfo(typeof(FieldConfig[]));
        if (reader.TokenType != JsonTokenType.String)
            return JsonSerializer.Deserialize(ref reader, type);

        return reader.GetString() is { Length: > 0 } text ? JsonSerializer.Deserialize(text, type) : [];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<FieldConfig> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Added fields are only read.");
}
