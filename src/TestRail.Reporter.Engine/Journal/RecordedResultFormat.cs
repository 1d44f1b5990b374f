using System.Globalization;
using System.Text.Json;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Writes and reads the entries of tests: started, and with a result. It does not use System.Text.Json's serializer, because building its metadata takes
/// longer than appending five thousand results. The reader takes exactly what the writer writes.
/// </summary>
internal static class RecordedResultFormat
{
    /// <summary>Reads the members that follow the kind of an entry. Null for other kinds of entries.</summary>
    public static JournalEntry? TryRead(ref CanonicalJsonReader json) =>
        json.TryText("resultRecorded"u8) ? new ResultRecorded(json.Int("number"u8), Result(ref json), json.ListIfAny("files"u8, static (ref CanonicalJsonReader each) => each.TextOrNull()))
        : json.TryText("testStarted"u8) ? new TestStarted(Test(ref json), Traits(ref json))
        : null;

    /// <summary>Reads a result. Null when it is not in the writer's shape.</summary>
    /// <param name="json">A reader whose current token is the name of the result.</param>
    public static TestResult? TryRead(Utf8JsonReader json)
    {
        try
        {
            var canonical = new CanonicalJsonReader(json);
            var result = Result(ref canonical);
            return canonical.HasFailed ? null : result;
        }
        // A text is not valid UTF-8.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static void Write(Utf8JsonWriter json, TestStarted started)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "testStarted"u8);
        json.WritePropertyName("test"u8);
        Write(json, started.Test);
        Write(json, started.Traits);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ResultRecorded recorded)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "resultRecorded"u8);
        json.WriteNumber("number"u8, recorded.Number);
        json.WritePropertyName("result"u8);
        Write(json, recorded.Result);
        json.WriteIfAny("files"u8, recorded.Files, static (json, file) => json.WriteStringValue(file));
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
        json.WriteIfAny("failedSetup"u8, result.FailedSetup);
        if (result.AssumptionUnmet is { } unmet)
            json.WriteBoolean("assumptionUnmet"u8, unmet);
        json.WriteString("started"u8, result.Started);
        Span<char> duration = stackalloc char[32];
        result.Duration.TryFormat(duration, out var length, "c", CultureInfo.InvariantCulture);
        json.WriteString("duration"u8, duration[..length]);
        json.WriteIfAny("message"u8, result.Message);
        json.WriteIfAny("stackTrace"u8, result.StackTrace);
        json.WriteIfAny("output"u8, result.Output);
        json.WriteIfAny("errorOutput"u8, result.ErrorOutput);
        Write(json, result.Traits);
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
        json.WriteIfAny("className"u8, test.ClassName);
        json.WriteIfAny("methodName"u8, test.MethodName);
        json.WriteIfAny("fixture"u8, test.Fixture);
        json.WriteString("source"u8, test.Source);
        json.WriteIfAny("targetFramework"u8, test.TargetFramework);
        json.WriteIfAny("variant"u8, test.Variant);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Trait> traits)
    {
        json.WriteStartArray("traits"u8);
        foreach (var trait in traits)
            Write(json, "key"u8, trait.Key, "value"u8, trait.Value);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> firstName, string? first, ReadOnlySpan<byte> secondName, string? second)
    {
        json.WriteStartObject();
        json.WriteIfAny(firstName, first);
        json.WriteIfAny(secondName, second);
        json.WriteEndObject();
    }

    private static TestResult Result(ref CanonicalJsonReader json)
    {
        if (!json.TryMember("result"u8))
            json.Fail(0);
        json.BeginObject();
        var result = new TestResult
        {
            Test = Test(ref json),
            Outcome = Outcome(ref json),
            Attempt = json.IntIfAny("attempt"u8),
            WithheldAttempts = json.IntIfAny("withheldAttempts"u8),
            FailedSetup = json.TextIfAny("failedSetup"u8),
            AssumptionUnmet = json.FlagIfAny("assumptionUnmet"u8),
            Started = json.Time("started"u8),
            Duration = json.Duration("duration"u8),
            Message = json.TextIfAny("message"u8),
            StackTrace = json.TextIfAny("stackTrace"u8),
            Output = json.TextIfAny("output"u8),
            ErrorOutput = json.TextIfAny("errorOutput"u8),
            Traits = Traits(ref json),
            Attachments = json.List("attachments"u8, Attachment),
        };
        json.EndObject();
        return result;
    }

    private static TestIdentity Test(ref CanonicalJsonReader json)
    {
        if (!json.TryMember("test"u8))
            json.Fail(0);
        json.BeginObject();
        var test = new TestIdentity
        {
            Id = json.Text("id"u8),
            DisplayName = json.Text("displayName"u8),
            ClassName = json.TextIfAny("className"u8),
            MethodName = json.TextIfAny("methodName"u8),
            Fixture = json.TextIfAny("fixture"u8),
            Source = json.Text("source"u8),
            TargetFramework = json.TextIfAny("targetFramework"u8),
            Variant = json.TextIfAny("variant"u8),
        };
        json.EndObject();
        return test;
    }

    private static List<Trait> Traits(ref CanonicalJsonReader json) => json.List("traits"u8, Trait);

    private static Trait Trait(ref CanonicalJsonReader json)
    {
        json.BeginObject();
        var trait = new Trait(json.Text("key"u8), json.Text("value"u8));
        json.EndObject();
        return trait;
    }

    private static Attachment Attachment(ref CanonicalJsonReader json)
    {
        json.BeginObject();
        var attachment = new Attachment(json.Text("path"u8), json.TextIfAny("description"u8));
        json.EndObject();
        return attachment;
    }

    private static TestOutcome Outcome(ref CanonicalJsonReader json) =>
        !json.TryMember("outcome"u8) ? json.Fail(default(TestOutcome))
        : json.TryText("Passed"u8) ? TestOutcome.Passed
        : json.TryText("Failed"u8) ? TestOutcome.Failed
        : json.TryText("Skipped"u8) ? TestOutcome.Skipped
        : json.TryText("Warning"u8) ? TestOutcome.Warning
        : json.TryText("Unfinished"u8) ? TestOutcome.Unfinished
        : json.TryText("Inconclusive"u8) ? TestOutcome.Inconclusive
        : json.Fail(default(TestOutcome));

    /// <summary>Avoids <see cref="Enum.ToString()"/>, which uses reflection.</summary>
    private static ReadOnlySpan<byte> Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "Passed"u8,
        TestOutcome.Failed => "Failed"u8,
        TestOutcome.Skipped => "Skipped"u8,
        TestOutcome.Warning => "Warning"u8,
        TestOutcome.Unfinished => "Unfinished"u8,
        _ => "Inconclusive"u8,
    };
}
