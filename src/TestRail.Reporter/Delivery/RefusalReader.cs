using System.Globalization;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Delivery;

/// <summary>Finds the culprit in TestRail's refusal of a batch: it names one case, with its letter.</summary>
internal static partial class RefusalReader
{
    /// <summary>The case that the sentence names; null when it names none.</summary>
    public static long? CaseIn(string? reason) =>
        reason is not null && NamedCase().Match(reason) is { Success: true } match
            ? long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\bcase C(?<id>[0-9]{1,18})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NamedCase();
}
