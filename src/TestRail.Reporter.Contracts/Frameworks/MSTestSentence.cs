using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>One of MSTest's messages, recognised by the text around its placeholders.</summary>
/// <param name="part">The part of the test class or assembly that failed.</param>
/// <param name="text">The format string in MSTest's resources.</param>
internal sealed class MSTestSentence(string part, string text)
{
    private readonly string _beginning = text[..text.IndexOf('{', StringComparison.Ordinal)];
    private readonly Lazy<Regex> _pattern = new(() => new Regex(Pattern(part, text), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline));

    public string Part { get; } = part;

    public string Text { get; } = text;

    /// <summary>Parses a text that begins with this message; null when it does not.</summary>
    public FailedPart? In(string message)
    {
        if (!message.StartsWith(_beginning, StringComparison.Ordinal) || _pattern.Value.Match(message) is not { Success: true } match)
            return null;

        var problem = match.Groups["problem"];
        var member = match.Groups["member"];
        return new FailedPart(Part, match.Groups["type"].Value, member.Success ? member.Value : null, problem.Success ? problem.Value : match.Value);
    }

    /// <summary>
    /// A clean-up has the problem in {2} and a stack trace in {3}. A set-up has an exception's type and message in them. A constructor has the problem
    /// in {1}. A time-out has a number in {2}; its whole message is the problem, and it ends with the text or at the bracket that closes several errors.
    /// </summary>
    private static string Pattern(string part, string text)
    {
        var pattern = @"\A" + Regex.Escape(text).Replace(@"\{0}", "(?<type>[^\n]+?)", StringComparison.Ordinal);
        if (part == MSTestSentences.Constructor)
            return PrefixBefore(@"\{1}", pattern) + "(?<problem>.*)";

        pattern = pattern.Replace(@"\{1}", "(?<member>[^\n.]+?)", StringComparison.Ordinal);
        if (!text.Contains("{3}", StringComparison.Ordinal))
            return pattern.Replace(@"\{2}", @"\d+", StringComparison.Ordinal) + @"(?=\z|\))";

        return part is MSTestSentences.ClassCleanup or MSTestSentences.AssemblyCleanup
            ? PrefixBefore(@"\{3}", pattern).Replace(@"\{2}", "(?<problem>.*?)", StringComparison.Ordinal)
            : PrefixBefore(@"\{2}", pattern) + "(?<problem>.*)";
    }

    private static string PrefixBefore(string placeholder, string pattern) => pattern[..pattern.IndexOf(placeholder, StringComparison.Ordinal)];
}
