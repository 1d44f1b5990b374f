namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>A fenced block of a document.</summary>
/// <param name="Heading">The heading above it.</param>
/// <param name="Language">The language of the fence.</param>
/// <param name="Number">1 for the first block of this language under this heading.</param>
/// <param name="Text">The text, including the final line break.</param>
internal sealed record Block(string Heading, string Language, int Number, string Text)
{
    /// <summary>The lines. In a shell block, each line is a command.</summary>
    public IReadOnlyList<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
