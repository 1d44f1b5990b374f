using System.Text.RegularExpressions;

namespace TestRail.Reporter.Session;

/// <summary>
/// What CI systems take for commands when they meet it in a log. Names and messages of tests may hold it, by chance or by the hand of
/// someone who sends a pull request.
/// </summary>
internal static partial class BuildCommands
{
    /// <summary>The same text with a blank in each, which a person reads and no CI system does.</summary>
    public static string Disarm(string text) => Colons().Replace(Hashes().Replace(text, "# #"), ": :");

    /// <summary>Azure Pipelines and TeamCity find theirs anywhere in a line, as GitHub does the older of its two forms.</summary>
    [GeneratedRegex(@"##(?=\w*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();

    /// <summary>GitHub's other form begins a line, whatever it is indented by.</summary>
    [GeneratedRegex(@"(?<=^\s*)::", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();
}
