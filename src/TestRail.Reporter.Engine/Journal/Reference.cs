namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// A unique reference in everything that the reporter creates in TestRail. A batch has it in the comments of its first and last result; a
/// run, plan or entry has it in its description. TestRail creates each of them completely or not at all, so the reference tells whether a
/// request whose answer was lost was carried out, even when another process creates the same.
/// </summary>
internal static class Reference
{
    /// <summary>The number of characters that a reference adds to a text.</summary>
    public const int Length = 28;

    private const string Prefix = "trr-";

    private const int Letters = 20, SessionLetters = 8;

    /// <summary>
    /// Creates a reference. It begins with the session's id, so that the objects which a session created can be found even if the journal
    /// lost their entries.
    /// </summary>
    /// <param name="session">The session's id; null when no session creates the object.</param>
    public static string New(string? session = null) => $"{Prefix}{(session is { Length: SessionLetters } ? session : "")}{Guid.NewGuid():N}"[..(Letters + Prefix.Length)];

    /// <summary>True when the text contains a reference of the session.</summary>
    public static bool IsOfSession(string? text, string session) =>
        session.Length == SessionLetters && text?.Contains($"`{Prefix}{session}", StringComparison.Ordinal) == true;

    /// <summary>The reference of the session in the text; null when there is none.</summary>
    public static string? OfSession(string? text, string session)
    {
        if (text is null || !IsOfSession(text, session))
            return null;

        var rest = text[(text.IndexOf($"`{Prefix}{session}", StringComparison.Ordinal) + 1)..];
        return rest.IndexOf('`', StringComparison.Ordinal) is var end and > 0 ? rest[..end] : null;
    }

    /// <summary>Appends the reference to a text.</summary>
    public static string AppendTo(string? text, string reference) => $"{text}\n\n{Mark(reference)}";

    public static bool IsIn(string? text, string reference) => text?.Contains(Mark(reference), StringComparison.Ordinal) == true;

    /// <summary>
    /// True when the description contains the reference, and the reporter may have created the reference. A forged file may name any text in
    /// backticks.
    /// </summary>
    public static bool IsProven(string? description, string reference) =>
        reference.StartsWith(Prefix, StringComparison.Ordinal) && IsIn(description, reference);

    private static string Mark(string reference) => $"`{reference}`";
}
