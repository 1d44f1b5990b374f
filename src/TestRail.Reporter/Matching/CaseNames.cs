using System.Text.RegularExpressions;

namespace TestRail.Reporter.Matching;

/// <summary>Case ids inside a test's name, in the forms that TestRail's own command line knows: <c>C123_Adds</c>, <c>Adds C123</c>, <c>[C1, C2] Adds</c>.</summary>
internal static partial class CaseNames
{
    public static IReadOnlyList<long> Find(string name)
    {
        // Arguments belong to the data, not to the name: Reads("C12") is not about case 12. They are always the name's end.
        var end = name.EndsWith(')') ? name.IndexOf('(', StringComparison.Ordinal) : -1;
        var text = end < 0 ? name : name[..end];
        if (text.AsSpan().IndexOfAny('C', 'c') < 0)
            return [];

        return [.. Ids().Matches(text).SelectMany(match => CaseIds.Parse(match.Groups["ids"].Value) ?? []).Distinct()];
    }

    [GeneratedRegex(@"\[(?<ids>[Cc]\d+(\s*,\s*[Cc]\d+)*)\]|(?<![^\s_.])(?<ids>[Cc]\d+)(?![^\s_:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
