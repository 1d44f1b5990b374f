using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>The format of an entry: one JSON object on one line.</summary>
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(SharedResultsFooter))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class JournalEntryFormat : JsonSerializerContext
{
    /// <summary>Journals should be readable, so only the characters that JSON requires are escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        if (!RecordedResultWriter.TryWrite(json, entry))
            JsonSerializer.Serialize(json, entry, Default.JournalEntry);
    }

    /// <summary>Parses an entry. Returns null when the line is not a valid entry or its checksum is wrong.</summary>
    public static JournalEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return LineChecksum.IsValid(line) && JsonSerializer.Deserialize(line, Default.JournalEntry) is { } entry && JournalEntryValidation.IsValid(entry) ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
        // System.Text.Json throws this for an object with a missing or unknown type discriminator.
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
