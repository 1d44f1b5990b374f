using System.Globalization;

namespace TestRail.Reporter.Matching;

/// <summary>Case ids as people write them: <c>C123</c>, <c>@C123</c>, <c>123</c>, and lists of these.</summary>
internal static class CaseIds
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>The ids in a trait's value, or null when something in it is no id.</summary>
    public static IReadOnlyList<long>? Parse(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var ids = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryParse(parts[i].AsSpan().TrimStart('@'), letterRequired: false, out ids[i]))
                return null;
        }

        return ids.Length == 0 ? null : ids;
    }

    /// <summary>The id that a tag such as <c>@C123</c> or <c>C123</c> is; a bare number is no case id there.</summary>
    public static bool TryParseTag(ReadOnlySpan<char> tag, out long id) => TryParse(tag.TrimStart('@'), letterRequired: true, out id);

    private static bool TryParse(ReadOnlySpan<char> text, bool letterRequired, out long id)
    {
        id = 0;
        var letter = text.Length > 0 && text[0] is 'C' or 'c';
        return (letter || !letterRequired)
            && long.TryParse(letter ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && id > 0;
    }
}
