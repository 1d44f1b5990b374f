namespace TestRail.Reporter.EndToEnd.Readme;

/// <summary>A fenced block of the README.</summary>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Language">What the fence says that it is.</param>
/// <param name="Number">1 for the first block of this language under this heading.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Block(string Heading, string Language, int Number, string Text)
{
    /// <summary>Its lines, which in a block of shell are commands.</summary>
    public IReadOnlyList<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
