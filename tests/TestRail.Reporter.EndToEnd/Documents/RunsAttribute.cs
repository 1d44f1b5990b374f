namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>Names a block of a document that a test runs.</summary>
/// <param name="page">The document, one of <see cref="Page"/>.</param>
/// <param name="heading">The heading above the block.</param>
/// <param name="language">The language of the fence.</param>
/// <param name="number">1 for the first block of this language under this heading.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RunsAttribute(string page, string heading, string language, int number = 1) : Attribute
{
    public string Page { get; } = page;

    public string Heading { get; } = heading;

    public string Language { get; } = language;

    public int Number { get; } = number;

    /// <summary>The block.</summary>
    public Block Block => Document.Of(Page)[Heading, Language, Number];
}
