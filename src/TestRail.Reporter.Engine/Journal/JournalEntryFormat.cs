using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>How an entry is written: one JSON object, no line break inside.</summary>
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
    /// <summary>People read journals: only what JSON itself forbids is escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        if (!RecordedResultWriter.TryWrite(json, entry))
            JsonSerializer.Serialize(json, entry, Default.JournalEntry);
    }

    /// <summary>Returns null for a line that is no entry, or not the one that was written.</summary>
    public static JournalEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return LineChecksum.IsRight(line) && JsonSerializer.Deserialize(line, Default.JournalEntry) is { } entry && JournalEntryValidation.IsWhole(entry) ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
        // What STJ says of an object without, or with an unknown, type discriminator.
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
