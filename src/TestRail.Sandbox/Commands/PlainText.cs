using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TestRail.Sandbox.Commands;

/// <summary>
/// Makes text from files and command lines safe for terminals and build logs: writes control characters as <c>\u001b</c>, and inserts a blank into text
/// that a CI system would execute as a command.
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
