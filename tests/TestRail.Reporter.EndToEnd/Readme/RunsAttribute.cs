namespace TestRail.Reporter.EndToEnd.Readme;

/// <summary>Says which block of the README a test runs.</summary>
/// <param name="heading">The heading that it stands under.</param>
/// <param name="language">What the fence says that it is.</param>
/// <param name="number">1 for the first block of this language under this heading.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RunsAttribute(string heading, string language, int number = 1) : Attribute
{
    public string Heading { get; } = heading;

    public string Language { get; } = language;

    public int Number { get; } = number;
}
