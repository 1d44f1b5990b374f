using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TestRail.Sandbox.Commands;

/// <summary>
/// Text of files and command lines on its way to a terminal or a build log, where some of it would be obeyed: control characters are written as
/// <c>\u001b</c>, and a blank is put into what a CI system would take for a command.
/// </summary>
internal static partial class PlainText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter != '\n' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                escaped.Append(letter);
        }

        return Colons().Replace(Hashes().Replace(escaped.ToString(), "# #"), ": :");
    }

    [GeneratedRegex(@"##(?=\w*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();

    [GeneratedRegex(@"(?<=^|\s)::", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();
}
