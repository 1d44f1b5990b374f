using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Writes and reads the entries of a session's start and end, for the same reason and in the same way as <see cref="RecordedResultFormat"/>.
/// </summary>
internal static class SessionEntryFormat
{
    /// <summary>Reads the members that follow the kind of an entry. Null for other kinds of entries.</summary>
    public static JournalEntry? TryRead(ref CanonicalJsonReader json) =>
        json.TryText("sessionStarted"u8) ? Session(ref json)
        : json.TryText("testsEnded"u8) ? new TestsEnded(json.Flag("aborted"u8))
        : null;

    public static void Write(Utf8JsonWriter json, SessionStarted start)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "sessionStarted"u8);
        json.WriteNumber("format"u8, start.Format);
        json.WriteString("session"u8, start.Session);
        json.WriteString("at"u8, start.At);
        json.WriteString("reporter"u8, start.Reporter);
        json.WriteIfAny("sources"u8, start.Sources, static (json, source) => json.WriteStringValue(source));
        json.WriteIfAny("configuration"u8, start.Configuration);
        json.WriteString("folder"u8, start.Folder);
        json.WriteIfAny("origin"u8, start.Origin);
        json.WriteStartObject("hostArguments"u8);
        foreach (var (name, value) in start.HostArguments)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteIfAny("key"u8, start.Key);
        if (start.OneOfSeveral)
            json.WriteBoolean("oneOfSeveral"u8, true);
        if (start.Whole)
            json.WriteBoolean("whole"u8, true);
        json.WriteIfAny("variant"u8, start.Variant);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, TestsEnded ended)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, "testsEnded"u8);
        json.WriteBoolean("aborted"u8, ended.Aborted);
        json.WriteEndObject();
    }

    private static SessionStarted Session(ref CanonicalJsonReader json) => new()
    {
        Format = json.Int("format"u8),
        Session = json.Text("session"u8),
        At = json.Time("at"u8),
        Reporter = json.Text("reporter"u8),
        Sources = json.List("sources"u8, static (ref CanonicalJsonReader each) => each.Text()),
        Configuration = json.TextIfAny("configuration"u8),
        Folder = json.Text("folder"u8),
        Origin = json.TextIfAny("origin"u8),
        HostArguments = json.Texts("hostArguments"u8),
        Key = json.TextIfAny("key"u8),
        OneOfSeveral = json.FlagIfAny("oneOfSeveral"u8) ?? false,
        Whole = json.FlagIfAny("whole"u8) ?? false,
        Variant = json.TextIfAny("variant"u8),
    };
}
