using System.Text.Json.Serialization;
using System.Text.Json;
using RestApi;

namespace TestRail.Client.Json;

/// <summary>Reads a list of ids that are numbers in some versions of TestRail and strings in others. An empty list may be <c>[]</c>, null or an empty string.</summary>
internal sealed class LenientTextsConverter : JsonConverter<IReadOnlyList<string>>
{
    private static readonly LenientTextConverter Text = new();

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return [];
        }

        List<string>? texts = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            (texts ??= []).Add(Text.Read(ref reader, typeof(string), options)!);

        return texts ?? (IReadOnlyList<string>)[];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Lists of texts are only read.");
}
