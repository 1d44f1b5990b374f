using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Reads the outcome line that the attribute of NUnit's adapter package writes to a test's output: see <see cref="OutcomeLine"/>.</summary>
internal static partial class ReportedOutcome
{
    /// <summary>
    /// The word (null without such a line), and the output without the line. A repeated test writes one line for each round; the last one counts.
    /// </summary>
    public static (string? Word, string? Output) Extract(string? output)
    {
        if (output?.Contains(OutcomeLine.Beginning, StringComparison.Ordinal) != true || Lines().Matches(output) is not [.., var last])
            return (null, output);

        var rest = Lines().Replace(output, "");
        return (last.Groups["word"].Value, string.IsNullOrWhiteSpace(rest) ? null : rest);
    }

    [GeneratedRegex(@"^\[TestRail\] outcome (?<word>warning|inconclusive( theory)?)(\r?\n|\r|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();
}
