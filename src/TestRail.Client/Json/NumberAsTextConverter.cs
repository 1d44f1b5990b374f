using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Json;

/// <summary>TestRail expects the default of a custom field as a string, for every type.</summary>
internal sealed class NumberAsTextConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LenientNumber.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
