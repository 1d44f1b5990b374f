namespace TestRail.Reporter.Delivery;

/// <summary>
/// The mark that a batch carries in the comment of its first result. TestRail stores a batch whole or not at all, so one mark
/// tells whether a batch whose answer was lost has arrived, even beside another process that reports the same outcomes.
/// </summary>
internal static class BatchReference
{
    /// <summary>How much of a comment it takes.</summary>
    public const int Length = 18;

    public static string New() => "trr-" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>The comment with the mark at its end.</summary>
    public static string AppendTo(string? comment, string batch) => $"{comment}\n\n{Mark(batch)}";

    /// <summary>As the comment shows it.</summary>
    public static string Mark(string batch) => $"`{batch}`";
}
