using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Fields;

/// <summary>TestRail expects the items of a list as lines of one string.</summary>
internal sealed class FieldItemsConverter : JsonConverter<IReadOnlyList<FieldItem>>
{
    public override IReadOnlyList<FieldItem> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FieldItem.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<FieldItem> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Join('\n', value));
}
