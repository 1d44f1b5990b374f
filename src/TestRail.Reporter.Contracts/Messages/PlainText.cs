using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Messages;

/// <summary>
/// Makes text from tests, servers, files and command lines safe to print. A CI system interprets some lines of a build log as commands, and
/// a terminal interprets control characters. The author of a pull request controls the names and messages of tests.
/// </summary>
internal static partial class PlainText
{
    /// <summary>
    /// Returns the text with lines that end in <c>\n</c>. CI systems end a line at a single CR, and some terminals at U+0085, U+2028 and
    /// U+2029, so these become line ends. Other control characters are escaped as <c>\u001b</c>. A space is inserted into CI commands.
    /// </summary>
    public static string Of(string text) => WithoutCommands(WithoutControls(text.ReplaceLineEndings("\n"), "\n\t"));

    /// <summary>Returns the text on one line, for a table cell or a file name.</summary>
    public static string Line(string text) => WithoutCommands(WithoutControls(text, ""));

    /// <summary>Returns a command for a CI system without control characters, so that it stays a single command.</summary>
    public static string Command(string command) => WithoutControls(command, "");

    /// <summary>Returns JSON with the same meaning, for programs. Text inside it that would be a CI command is escaped.</summary>
    public static string Json(string json)
    {
        var escaped = new StringBuilder(json.Length);
        foreach (var letter in json)
        {
            if (letter == '#' ? escaped.Length > 0 && escaped[^1] == '#' : MovesCursor(letter) && !char.IsWhiteSpace(letter))
                escaped.Append(Escape(letter));
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static string WithoutCommands(string text) => Colons().Replace(Hashes().Replace(text, "# #"), ": :");

    private static string WithoutControls(string text, string allowed)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (MovesCursor(letter) && !allowed.Contains(letter))
                escaped.Append(Escape(letter));
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>
    /// True for control characters, and for characters that change the text direction and so can display something other than the text.
    /// </summary>
    private static bool MovesCursor(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Escape(char letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");

    /// <summary>
    /// Azure Pipelines and TeamCity recognize commands anywhere in a line. So does GitHub for the older of its two forms.
    /// </summary>
    [GeneratedRegex(@"##(?=\w*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();

    /// <summary>GitHub's newer form must start a line, after any indentation. A terminal may wrap a line at any space.</summary>
    [GeneratedRegex(@"(?<=^\p{Cf}*|[\s\p{Cf}])::", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();
}
