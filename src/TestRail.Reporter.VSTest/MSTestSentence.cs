using System.Text.RegularExpressions;

namespace TestRail.Reporter.VSTest;

/// <summary>One of MSTest's sentences, recognised by what stands around its placeholders.</summary>
/// <param name="part">What failed when MSTest says this.</param>
/// <param name="text">The format of its resource.</param>
internal sealed class MSTestSentence(string part, string text)
{
    private readonly string _beginning = text[..text.IndexOf('{', StringComparison.Ordinal)];
    private readonly Lazy<Regex> _pattern = new(() => new Regex(Pattern(part, text), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline));

    public string Part { get; } = part;

    public string Text { get; } = text;

    /// <summary>What a text that begins with the sentence tells; null when it begins otherwise.</summary>
    public FailedPart? In(string told)
    {
        if (!told.StartsWith(_beginning, StringComparison.Ordinal) || _pattern.Value.Match(told) is not { Success: true } match)
            return null;

        var problem = match.Groups["problem"];
        var member = match.Groups["member"];
        return new FailedPart(Part, match.Groups["type"].Value, member.Success ? member.Value : null, problem.Success ? problem.Value : match.Value);
    }

    /// <summary>
    /// Clean-ups have the problem in {2} and a stack trace in {3}, set-ups have an exception's type and message there, a constructor has the problem in {1}.
    /// A time-out has a number in {2}, is a problem as a whole,
    /// and ends where the message does, or with the bracket of several errors.
    /// </summary>
    private static string Pattern(string part, string text)
    {
        var pattern = @"\A" + Regex.Escape(text).Replace(@"\{0}", "(?<type>[^\n]+?)", StringComparison.Ordinal);
        if (part == MSTestSentences.Constructor)
            return UpTo(@"\{1}", pattern) + "(?<problem>.*)";

        pattern = pattern.Replace(@"\{1}", "(?<member>[^\n.]+?)", StringComparison.Ordinal);
        if (!text.Contains("{3}", StringComparison.Ordinal))
            return pattern.Replace(@"\{2}", @"\d+", StringComparison.Ordinal) + @"(?=\z|\))";

        return part is MSTestSentences.ClassCleanup or MSTestSentences.AssemblyCleanup
            ? UpTo(@"\{3}", pattern).Replace(@"\{2}", "(?<problem>.*?)", StringComparison.Ordinal)
            : UpTo(@"\{2}", pattern) + "(?<problem>.*)";
    }

    private static string UpTo(string placeholder, string pattern) => pattern[..pattern.IndexOf(placeholder, StringComparison.Ordinal)];
}
