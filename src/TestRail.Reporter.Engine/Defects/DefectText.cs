using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Converts plain text to the tracker's HTML and back. Names and messages of tests may contain HTML and scripts.</summary>
internal static partial class DefectText
{
    /// <summary>The maximum length of a title.</summary>
    private const int LongestTitle = 150;

    /// <summary>The maximum length of a text that is shown.</summary>
    private const int LongestShown = 2000;

    /// <summary>The title on one line, shortened so that the marker fits behind it.</summary>
    public static string Title(string text, string? marker)
    {
        var line = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());

        var end = marker is null ? "" : $" [{marker}]";
        var title = line.ToString();
        if (title.Length + end.Length <= LongestTitle)
            return title + end;

        var length = LongestTitle - end.Length - 1;
        return title[..(char.IsHighSurrogate(title[length - 1]) ? length - 1 : length)] + "…" + end;
    }

    /// <summary>Plain text as HTML.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br/>", StringComparison.Ordinal);

    /// <summary>HTML as plain text, shortened.</summary>
    public static string Plain(string html)
    {
        var cut = html.Length > LongestShown * 8 ? html[..(LongestShown * 8)] : html;
        var text = WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(cut, "\n"), "")).Trim();
        return text.Length > LongestShown ? text[..LongestShown] + "…" : text;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("<br ?/?>|</p>|</div>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Breaks();
}
