using System.Globalization;
using System.Text.Json;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Writes the entries of a session that only collects results: session start, results and end. It does not use System.Text.Json's
/// serializer, because building its metadata takes longer than appending five thousand results.
/// </summary>
internal static class RecordedResultWriter
{
    /// <summary>Returns false, without writing anything, for other kinds of entries.</summary>
    public static bool TryWrite(Utf8JsonWriter json, JournalEntry entry)
    {
        switch (entry)
        {
            case ResultRecorded recorded:
                Write(json, recorded);
                return true;
            case SessionStarted start:
                Write(json, start);
                return true;
            case TestsEnded { FailedCleanups: null, Errors: null } ended:
                Write(json, ended);
                return true;
            default:
                return false;
        }
    }

    private static void Write(Utf8JsonWriter json, SessionStarted start)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "sessionStarted"u8);
        json.WriteNumber("format"u8, start.Format);
        json.WriteString("session"u8, start.Session);
        json.WriteString("at"u8, start.At);
        json.WriteString("reporter"u8, start.Reporter);
        json.WriteStartArray("sources"u8);
        foreach (var source in start.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
        WriteIfAny(json, "configuration"u8, start.Configuration);
        json.WriteString("folder"u8, start.Folder);
        WriteIfAny(json, "origin"u8, start.Origin);
        json.WriteStartObject("hostArguments"u8);
        foreach (var (name, value) in start.HostArguments)
            json.WriteString(name, value);
        json.WriteEndObject();
        WriteIfAny(json, "key"u8, start.Key);
        if (start.OneOfSeveral)
            json.WriteBoolean("oneOfSeveral"u8, true);
        if (start.Whole)
            json.WriteBoolean("whole"u8, true);
        WriteIfAny(json, "variant"u8, start.Variant);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestsEnded ended)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "testsEnded"u8);
        json.WriteBoolean("aborted"u8, ended.Aborted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResultRecorded recorded)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "resultRecorded"u8);
        json.WriteNumber("number"u8, recorded.Number);
        json.WritePropertyName("result"u8);
        Write(json, recorded.Result);
        if (recorded.Files is { } files)
        {
            json.WriteStartArray("files"u8);
            foreach (var file in files)
                json.WriteStringValue(file);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a result as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, TestResult result)
    {
        json.WriteStartObject();
        json.WritePropertyName("test"u8);
        Write(json, result.Test);
        json.WriteString("outcome"u8, Word(result.Outcome));
        if (result.Attempt is { } attempt)
            json.WriteNumber("attempt"u8, attempt);
        if (result.WithheldAttempts is { } withheld)
            json.WriteNumber("withheldAttempts"u8, withheld);
        WriteIfAny(json, "failedSetup"u8, result.FailedSetup);
        if (result.AssumptionUnmet is { } unmet)
            json.WriteBoolean("assumptionUnmet"u8, unmet);
        json.WriteString("started"u8, result.Started);
        Span<char> duration = stackalloc char[32];
        result.Duration.TryFormat(duration, out var length, "c", CultureInfo.InvariantCulture);
        json.WriteString("duration"u8, duration[..length]);
        WriteIfAny(json, "message"u8, result.Message);
        WriteIfAny(json, "stackTrace"u8, result.StackTrace);
        WriteIfAny(json, "output"u8, result.Output);
        WriteIfAny(json, "errorOutput"u8, result.ErrorOutput);
        json.WriteStartArray("traits"u8);
        foreach (var trait in result.Traits)
            Write(json, "key"u8, trait.Key, "value"u8, trait.Value);
        json.WriteEndArray();
        json.WriteStartArray("attachments"u8);
        foreach (var attachment in result.Attachments)
            Write(json, "path"u8, attachment.Path, "description"u8, attachment.Description);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestIdentity test)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, test.Id);
        json.WriteString("displayName"u8, test.DisplayName);
        WriteIfAny(json, "className"u8, test.ClassName);
        WriteIfAny(json, "methodName"u8, test.MethodName);
        WriteIfAny(json, "fixture"u8, test.Fixture);
        json.WriteString("source"u8, test.Source);
        WriteIfAny(json, "targetFramework"u8, test.TargetFramework);
        WriteIfAny(json, "variant"u8, test.Variant);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> firstName, string? first, ReadOnlySpan<byte> secondName, string? second)
    {
        json.WriteStartObject();
        WriteIfAny(json, firstName, first);
        WriteIfAny(json, secondName, second);
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>Avoids <see cref="Enum.ToString()"/>, which uses reflection.</summary>
    private static ReadOnlySpan<byte> Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "Passed"u8,
        TestOutcome.Failed => "Failed"u8,
        TestOutcome.Skipped => "Skipped"u8,
        TestOutcome.Warning => "Warning"u8,
        _ => "Inconclusive"u8,
    };
}
