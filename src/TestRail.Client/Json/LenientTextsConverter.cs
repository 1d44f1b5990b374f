using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Client.Json;

/// <summary>A list of ids that are numbers in one version of TestRail and text in another; one of none may be <c>[]</c>, null or empty text.</summary>
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
