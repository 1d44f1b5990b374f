using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Datasets;

/// <summary>A request has the values of a dataset as an object: a key for each variable. A reply has them as a list.</summary>
internal sealed class DatasetValuesConverter : JsonConverter<IReadOnlyList<DatasetValue>>
{
    public override IReadOnlyList<DatasetValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Values of datasets are only written as an object.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<DatasetValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var variable in value)
            writer.WriteString(variable.Name, variable.Value);
        writer.WriteEndObject();
    }
}
