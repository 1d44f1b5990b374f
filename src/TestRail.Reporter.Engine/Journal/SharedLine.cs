using System.Buffers.Text;
using System.Text.Json;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// A <see cref="SharedResult"/> as a line of a file. The fields that decide a case come first, so that a hundred thousand lines can be read
/// without deserializing the results.
/// </summary>
internal readonly record struct SharedLine(long Case, ulong Test, int Number, TestOutcome Outcome)
{
    /// <summary>The attempt's number; 0 when unknown.</summary>
    public ushort Attempt { get; init; }

    /// <summary>True when the host reports every attempt, with its number.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>True when the test did not run because a shared set-up failed.</summary>
    public bool IsSetupFailure { get; init; }

    /// <summary>True when the test sets result fields.</summary>
    public bool CarriesFields { get; init; }

    /// <summary>The index of the session among the sessions of the folder.</summary>
    public int Session { get; init; }

    /// <summary>The line's offset in the file, in bytes.</summary>
    public long Offset { get; init; }

    /// <summary>The line's length, in bytes.</summary>
    public int Length { get; init; }

    private static ReadOnlySpan<byte> Beginning => "{\"case\":"u8;

    /// <summary>Writes a result as one line.</summary>
    public static void Write(Utf8JsonWriter json, SharedResult shared)
    {
        var result = shared.Result;
        json.WriteStartObject();
        json.WriteNumber("case"u8, shared.Case);
        json.WriteNumber("test"u8, shared.Test);
        json.WriteNumber("number"u8, shared.Number);
        json.WriteNumber("outcome"u8, (int)result.Outcome);
        json.WriteNumber("attempt"u8, Math.Clamp(result.Attempt ?? 0, 0, ushort.MaxValue));
        json.WriteBoolean("numbered"u8, result is { Attempt: not null, WithheldAttempts: null });
        json.WriteBoolean("setup"u8, result.FailedSetup is not null);
        json.WriteBoolean("fields"u8, result.Traits.Any(trait => trait.Key == TraitKeys.Field));
        json.WritePropertyName("result"u8);
        RecordedResultFormat.Write(json, result);
        json.WriteEndObject();
    }

    /// <summary>Reads only the case of a line, to skip lines of other cases quickly. Null when the line is not a result.</summary>
    public static long? CaseOf(ReadOnlySpan<byte> line) =>
        line.StartsWith(Beginning) && Utf8Parser.TryParse(line[Beginning.Length..], out long id, out _) ? id : null;

    /// <summary>Reads the fields that decide a case. Null when the line is damaged.</summary>
    public static SharedLine? TryRead(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            var (id, test) = (Next(ref json).GetInt64(), Next(ref json).GetUInt64());
            var (number, outcome) = (Next(ref json).GetInt32(), (TestOutcome)Next(ref json).GetInt32());
            return !Enum.IsDefined(outcome) || line[^1] != '}' ? null : new SharedLine(id, test, number, outcome)
            {
                Attempt = Next(ref json).GetUInt16(),
                IsNumbered = Next(ref json).GetBoolean(),
                IsSetupFailure = Next(ref json).GetBoolean(),
                CarriesFields = Next(ref json).GetBoolean(),
            };
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads the result itself. Null when the line is damaged.</summary>
    public static TestResult? ResultIn(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            while (json.Read())
            {
                if (json is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && json.ValueTextEquals("result"u8))
                    return RecordedResultFormat.TryRead(json) ?? (json.Read() ? JsonSerializer.Deserialize(ref json, JournalEntryFormat.Default.TestResult) : null);
            }
        }
        catch (JsonException)
        {
        }

        return null;
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader json)
    {
        json.Read();
        json.Read();
        return ref json;
    }
}
