using System.Globalization;
using System.Text;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// Text of tests and servers, made safe for a page that shows Markdown with HTML in it. Whatever is neither letter nor digit is written
/// as a character reference, which no renderer takes for markup, mention or link.
/// </summary>
internal static class MarkdownText
{
    private const char Ellipsis = '…';

    /// <summary>One line; what is longer than <paramref name="limit"/> characters ends in an ellipsis.</summary>
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
        // Within a word these are no markup; names of tests are full of them. "www." is where a link begins.
        var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value == ' '
            || (rune.Value is '_' or '.' or '-' && Rune.IsLetterOrDigit(previous) && previous.Value is not ('w' or 'W'));
        if (isPlain)
            escaped.Append(rune.ToString());
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            // A reference to such a character is the character itself: it would turn the direction of a whole line.
            escaped.Append(CultureInfo.InvariantCulture, $"&#92;u{rune.Value:x4}");
        else
            escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
    }
}
