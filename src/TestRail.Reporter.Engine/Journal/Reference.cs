namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The mark that something we create at the server carries: a batch in the comments of its first and last result, a run, plan or entry in its
/// description. TestRail creates each of them whole or not at all, so the mark tells whether a request whose answer was lost
/// was carried out, even beside another process that does the same.
/// </summary>
internal static class Reference
{
    /// <summary>How much of a text it takes.</summary>
    public const int Length = 28;

    private const int Letters = 20, SessionLetters = 8;

    /// <summary>
    /// A new one, unlike any other. It begins with the session's name, so that what the session created is found although its journal lost the line that says so.
    /// </summary>
    /// <param name="session">The session's name; null for what no session creates.</param>
    public static string New(string? session = null) => $"trr-{(session is { Length: SessionLetters } ? session : "")}{Guid.NewGuid():N}"[..(Letters + 4)];

    /// <summary>True when the text bears a mark that the session gave.</summary>
    public static bool IsOfSession(string? text, string session) =>
        session.Length == SessionLetters && text?.Contains($"`trr-{session}", StringComparison.Ordinal) == true;

    /// <summary>The text with the mark at its end.</summary>
    public static string AppendTo(string? text, string reference) => $"{text}\n\n{Mark(reference)}";

    public static bool IsIn(string? text, string reference) => text?.Contains(Mark(reference), StringComparison.Ordinal) == true;

    private static string Mark(string reference) => $"`{reference}`";
}
