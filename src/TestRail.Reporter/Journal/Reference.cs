namespace TestRail.Reporter.Journal;

/// <summary>
/// The mark that something we create at the server carries: a batch in the comment of its first result, a run, plan or entry in its
/// description. TestRail creates each of them whole or not at all, so the mark tells whether a request whose answer was lost
/// was carried out, even beside another process that does the same.
/// </summary>
internal static class Reference
{
    /// <summary>How much of a text it takes.</summary>
    public const int Length = 18;

    public static string New() => "trr-" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>The text with the mark at its end.</summary>
    public static string AppendTo(string? text, string reference) => $"{text}\n\n{Mark(reference)}";

    public static bool IsIn(string? text, string reference) => text?.Contains(Mark(reference), StringComparison.Ordinal) == true;

    /// <summary>The text without a mark at its end.</summary>
    public static string RemoveFrom(string text)
    {
        var at = text.LastIndexOf("\n\n`trr-", StringComparison.Ordinal);
        return at >= 0 && text.Length - at <= Length ? text[..at] : text;
    }

    private static string Mark(string reference) => $"`{reference}`";
}
