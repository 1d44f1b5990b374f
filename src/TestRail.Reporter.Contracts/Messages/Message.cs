namespace TestRail.Reporter.Contracts.Messages;

/// <summary>A message to a person: what happened and what it means, then what to do.</summary>
/// <param name="Severity">Its severity.</param>
/// <param name="Code">Stable and searchable, <c>TR0301</c>; null for plain progress.</param>
/// <param name="Text">What happened and what it means, in whole sentences.</param>
/// <param name="Action">What to do: instructions, or commands to copy. Null when there is nothing to do.</param>
internal sealed record Message(Severity Severity, string? Code, string Text, string? Action = null)
{
    private const string Name = "testrail: ";

    private static readonly string Indent = new(' ', Name.Length);

    /// <summary>The message as lines that are safe to print (<see cref="PlainText"/>), for a terminal or a build log, without the reporter's own prefix.</summary>
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

    /// <summary>The message for a log that others write to as well: the reporter's name before the first line, the other lines under it, and a line's end after each.</summary>
    public string Signed() => Name + string.Join(Environment.NewLine + Indent, Lines()) + Environment.NewLine;

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, Lines());

    /// <summary>Texts of exceptions bring the line endings of the system that wrote them.</summary>
    private static string[] Split(string text) => PlainText.Of(text).Split('\n');
}
