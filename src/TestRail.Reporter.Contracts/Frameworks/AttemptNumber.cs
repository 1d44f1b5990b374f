using System.Globalization;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>
/// Reads the attempt number from the line that the adapter package's attribute writes to the test's output. Frameworks report only the last
/// attempt, without a count, and VSTest receives nothing that a running test adds except its output.
/// </summary>
internal static partial class AttemptNumber
{
    /// <summary>The attempt number (null without such a line), and the output without the line.</summary>
    public static (int? Attempt, string? Output) Extract(string? output)
    {
        if (output?.Contains(AttemptLine.Beginning, StringComparison.Ordinal) != true || Lines().Matches(output) is not [.., var last])
            return (null, output);

        var rest = Lines().Replace(output, "");
        return (int.Parse(last.Groups["attempt"].ValueSpan, CultureInfo.InvariantCulture), string.IsNullOrWhiteSpace(rest) ? null : rest);
    }

    /// <summary>
    /// Matches attempts from 2 on. Adapters do not write a line for the first attempt. The one for MSTest cannot read the output so far and writes a line
    /// break first, which leaves an empty line if there was none to end.
    /// </summary>
    [GeneratedRegex(@"^(\r?\n)?\[TestRail\] attempt (?<attempt>[2-9]|[1-9][0-9]{1,3})(\r?\n|\r|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();
}
