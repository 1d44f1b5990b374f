using System.Globalization;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>Parses case ids: <c>C123</c>, <c>@C123</c>, <c>123</c>, and lists of these.</summary>
internal static class CaseIds
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Returns the ids in a trait's value; null when a part of it is not an id.</summary>
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
    /// Parses a trait as a tag with a case id. Frameworks store a tag as the value of a category, or as a key without a value. In other
    /// traits C99 may mean something else, such as a language.
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
