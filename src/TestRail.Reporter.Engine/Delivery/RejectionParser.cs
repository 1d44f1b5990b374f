using System.Globalization;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Finds the culprit in TestRail's refusal of a batch: it names one case, with its letter, or the run.</summary>
internal static partial class RejectionParser
{
    /// <summary>The case that the sentence names; null when it names none.</summary>
    public static long? CaseIn(string? reason) =>
        reason is not null && NamedCase().Match(reason) is { Success: true } match
            ? long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    /// <summary>True when TestRail does not know the run itself, so that no result is at fault.</summary>
    public static bool IsAboutRun(string? reason) => reason?.Contains(":run_id", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"\bcase C(?<id>[0-9]{1,18})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NamedCase();
}
