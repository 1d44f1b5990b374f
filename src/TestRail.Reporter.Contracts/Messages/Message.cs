namespace TestRail.Reporter.Contracts.Messages;

/// <summary>A message to the user: what happened, what it means, and what to do.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Code">A stable code for searching, such as <c>TR0301</c>; null for progress messages.</param>
/// <param name="Text">What happened and what it means, in complete sentences.</param>
/// <param name="Action">What to do: instructions, or commands to copy. Null when no action is needed.</param>
internal sealed record Message(Severity Severity, string? Code, string Text, string? Action = null)
{
    private const string Name = "testrail: ";

    private static readonly string Indent = new(' ', Name.Length);

    /// <summary>
    /// The message as lines that are safe to print (<see cref="PlainText"/>), for a terminal or build log, without the reporter's prefix.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        var first = true;
        foreach (var line in Split(Text))
        {
            yield return first && Code is not null ? $"{Code} {line}" : line;
            first = false;
        }

        first = true;
        foreach (var line in Action is null ? [] : Split(Action))
        {
            yield return $"{(first ? "→" : " ")} {line}";
            first = false;
        }
    }

    /// <summary>
    /// The message for a log that other programs also write to. The first line has the reporter's prefix, further lines are indented, and
    /// each line ends with a line break.
    /// </summary>
    public string Signed() => Name + string.Join(Environment.NewLine + Indent, Lines()) + Environment.NewLine;

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, Lines());

    /// <summary>Exception messages may contain the line endings of another operating system.</summary>
    private static string[] Split(string text) => PlainText.Of(text).Split('\n');
}
