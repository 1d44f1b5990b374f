using System.Globalization;
using System.Text;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// Escapes text from tests and servers for pages that render Markdown and HTML. Other characters than letters, digits and spaces become
/// character references, which are not rendered as markup, mentions or links.
/// </summary>
internal static class MarkdownText
{
    private const char Ellipsis = '…';

    /// <summary>
    /// Returns the text as one line. Text of more than <paramref name="limit"/> characters is truncated and ends in an ellipsis.
    /// </summary>
    public static string Of(string text, int limit = 300)
    {
        var escaped = new StringBuilder();
        var (previous, count) = (new Rune(' '), 0);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (++count > limit)
                return escaped.Append(Ellipsis).ToString();

            Append(escaped, rune, previous);
            previous = rune;
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, Rune rune, Rune previous)
    {
        // Inside a word these characters are no markup, and test names contain many of them. A dot after "www" would start a link.
        var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value == ' '
            || (rune.Value is '_' or '.' or '-' && Rune.IsLetterOrDigit(previous) && previous.Value is not ('w' or 'W'));
        if (isPlain)
            escaped.Append(rune.ToString());
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            // A character reference would still be rendered as this character, which could reverse the direction of the line.
            escaped.Append(CultureInfo.InvariantCulture, $"&#92;u{rune.Value:x4}");
        else
            escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
    }
}
