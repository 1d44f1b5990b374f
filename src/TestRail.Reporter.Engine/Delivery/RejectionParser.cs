using System.Globalization;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Parses the message of a rejected batch. TestRail names one case ("case C7"), all of its cases or the run.</summary>
internal static partial class RejectionParser
{
    /// <summary>The id of the case in the message; null when it contains none.</summary>
    public static long? CaseIn(string? reason) =>
        reason is not null && NamedCase().Match(reason) is { Success: true } match
            ? long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    /// <summary>True when TestRail does not know the run, so no single result is wrong.</summary>
    public static bool IsAboutRun(string? reason) => reason?.Contains(":run_id", StringComparison.Ordinal) == true;

    /// <summary>
    /// True when the run is closed. Only the text of this rejection is documented, not its code. No result is wrong: all can be sent to another
    /// run.
    /// </summary>
    public static bool IsAboutClosedRun(string? reason) => reason?.Contains("is already completed", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True when the run contains no case of the batch. TestRail then names none of them.</summary>
    public static bool IsAboutAllCases(string? reason) => reason?.Contains("no valid tests or cases found", StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(@"\bcase C(?<id>[0-9]{1,18})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NamedCase();
}
