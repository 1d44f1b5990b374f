using System.Globalization;
using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Which attempt at its test a result is of, where the attribute of an adapter says so in the test's output: frameworks hand over the last attempt
/// without a count, and what is added to a test while it runs reaches VSTest as output or not at all.
/// </summary>
internal static partial class AttemptNumber
{
    /// <summary>The number, null when nothing tells, and the output without the line that told it.</summary>
    public static (int? Attempt, string? Output) In(string? output)
    {
        if (output?.Contains(AttemptLine.Beginning, StringComparison.Ordinal) != true || Lines().Matches(output) is not [.., var last])
            return (null, output);

        var rest = Lines().Replace(output, "");
        return (int.Parse(last.Groups["attempt"].ValueSpan, CultureInfo.InvariantCulture), string.IsNullOrWhiteSpace(rest) ? null : rest);
    }

    /// <summary>From 2 on: nobody says that an attempt is the first.</summary>
    [GeneratedRegex(@"^\[TestRail\] attempt (?<attempt>[2-9]|[1-9][0-9]{1,3})(\r?\n|\r|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();
}
