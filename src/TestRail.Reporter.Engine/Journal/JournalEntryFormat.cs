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
        switch (entry)
        {
            case ResultRecorded recorded:
                RecordedResultFormat.Write(json, recorded);
                break;
            case TestStarted started:
                RecordedResultFormat.Write(json, started);
                break;
            case SessionStarted start:
                SessionEntryFormat.Write(json, start);
                break;
            case TestsEnded { FailedCleanups: null, Errors: null, LostCases: null } ended:
                SessionEntryFormat.Write(json, ended);
                break;
            case CreationRequested creation:
                DeliveryEntryFormat.Write(json, creation);
                break;
            case RunBound run:
                DeliveryEntryFormat.Write(json, run);
                break;
            case BatchSent batch:
                DeliveryEntryFormat.Write(json, batch);
                break;
            case BatchAccepted accepted:
                DeliveryEntryFormat.Write(json, accepted);
                break;
            case JournalFinished finished:
                DeliveryEntryFormat.Write(json, finished);
                break;
            default:
                JsonSerializer.Serialize(json, entry, Default.JournalEntry);
                break;
        }
    }

    /// <summary>Parses an entry. Returns null when the line is not a valid entry or its checksum is wrong.</summary>
    public static JournalEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return LineChecksum.IsValid(line) && (ParseCanonical(line) ?? JsonSerializer.Deserialize(line, Default.JournalEntry)) is { } entry && JournalEntryValidation.IsValid(entry) ? entry : null;
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

    /// <summary>Parses the entries of a plain session, as the reporter writes them. Null for any other line.</summary>
    public static JournalEntry? ParseCanonical(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new CanonicalJsonReader(line);
            json.BeginObject();
            var entry = json.TryMember("entry"u8) ? RecordedResultFormat.TryRead(ref json) ?? SessionEntryFormat.TryRead(ref json) ?? DeliveryEntryFormat.TryRead(ref json) : null;
            json.EndLine();
            return json.IsDone ? entry : null;
        }
        // A text is not valid UTF-8.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
