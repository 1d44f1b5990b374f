using System.Globalization;

namespace TestRail.Reporter.Engine.Matching;

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

    /// <summary>
    /// The id that a trait is as a tag. Frameworks put a tag into the value of a category, or make it a key without value;
    /// elsewhere C99 may well be a language.
    /// </summary>
    public static bool TryParseTag(string key, string? value, out long id)
    {
        var tag = string.IsNullOrEmpty(value) ? key : IsCategory(key) ? value : "";
        return TryParse(tag.AsSpan().TrimStart('@'), letterRequired: true, out id);
    }

    private static bool IsCategory(string key) =>
        key.Equals("Category", StringComparison.OrdinalIgnoreCase)
        || key.Equals("TestCategory", StringComparison.OrdinalIgnoreCase)
        || key.Equals("Tag", StringComparison.OrdinalIgnoreCase);

    private static bool TryParse(ReadOnlySpan<char> text, bool letterRequired, out long id)
    {
        id = 0;
        var letter = text.Length > 0 && text[0] is 'C' or 'c';
        return (letter || !letterRequired)
            && long.TryParse(letter ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && id > 0;
    }
}
