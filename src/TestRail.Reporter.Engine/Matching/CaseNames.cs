using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Finds case ids in a test's name: at its start or end (<c>C123_Adds</c>, <c>Adds C123</c>) or in brackets (<c>[C1, C2] Adds</c>). The C
/// must be upper case. An id between other words is ignored, as in <c>Parses_C2_language_header</c>.
/// </summary>
internal static partial class CaseNames
{
    /// <summary>The ids in the display name; if it has none, the ids in the method's name.</summary>
    public static IReadOnlyList<long> Find(TestIdentity test)
    {
        var cases = Find(TestTitle.Of(test));
        return cases.Count == 0 && test.MethodName is { } method ? Find(method) : cases;
    }

    /// <summary>The ids in a name without arguments.</summary>
    public static IReadOnlyList<long> Find(string title)
    {
        var text = title.Trim();
        return text.Contains('C', StringComparison.Ordinal)
            ? [.. Ids().Matches(text).SelectMany(match => CaseIds.Parse(match.Groups["ids"].Value) ?? []).Distinct()]
            : [];
    }

    [GeneratedRegex(
        """
        \[\s*(?<ids>C[0-9]+(\s*,\s*C[0-9]+)*)\s*\]           # in brackets
        | (?<=^(C[0-9]+[\s_:,]+)*)(?<ids>C[0-9]+)(?=[\s_:,]|$)  # at the begin, others may stand before it
        | (?<=^|[\s_,])(?<ids>C[0-9]+)(?=([\s_,]+C[0-9]+)*$)    # at the end, others may follow
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ids();
}
