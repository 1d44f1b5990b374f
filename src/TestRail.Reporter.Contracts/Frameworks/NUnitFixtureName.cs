using System.Globalization;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Splits the full names that NUnit gives fixtures and tests.</summary>
internal static class NUnitFixtureName
{
    /// <summary>
    /// The class's metadata name: <c>Shop.Pairs`2</c> for <c>Shop.Pairs&lt;Int32,String&gt;("x")</c>. A fixture with a custom name returns that name.
    /// </summary>
    public static string ClassOf(string fixture)
    {
        var end = fixture.AsSpan().IndexOfAny('(', '<');
        if (end <= 0)
            return fixture;
        if (fixture[end] == '(')
            return fixture[..end];

        var (depth, count) = (0, 1);
        foreach (var letter in fixture.AsSpan(end))
        {
            depth += letter == '<' ? 1 : letter == '>' ? -1 : 0;
            if (depth == 0)
                break;
            if (letter == ',' && depth == 1)
                count++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{fixture[..end]}`{count}");
    }

    /// <summary>The text before a dot and the name; null when the text does not end with them.</summary>
    public static string? Before(string text, string? name) =>
        !string.IsNullOrEmpty(name) && text.Length > name.Length + 1 && text.EndsWith("." + name, StringComparison.Ordinal) ? text[..^(name.Length + 1)] : null;
}
