using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Messages;

/// <summary>
/// Text of tests, servers, files and command lines on its way to a terminal or a build log. A build log is read by a CI system that takes
/// some lines for commands, and a terminal obeys control characters; whoever sends a pull request writes the names and messages of tests.
/// </summary>
internal static partial class PlainText
{
    /// <summary>
    /// The same text as lines that end in <c>\n</c>. CI systems end a line at a lone CR, and some terminals at U+0085, U+2028 and U+2029, so these end
    /// lines here too. Other control characters are written as <c>\u001b</c>, and a blank is put into what would be a command.
    /// </summary>
    public static string Of(string text) => WithoutCommands(WithoutControls(text.ReplaceLineEndings("\n"), "\n\t"));

    /// <summary>The same on one line, for a cell of a table or the name of a file.</summary>
    public static string Line(string text) => WithoutCommands(WithoutControls(text, ""));

    /// <summary>A command for a CI system, which is to stay one, and one only.</summary>
    public static string Command(string command) => WithoutControls(command, "");

    /// <summary>JSON as it was, for programs; what would be a command within one of its texts is written with an escape.</summary>
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

    /// <summary>Control characters, and those that turn the direction of a line, so that a person reads what is not there.</summary>
    private static bool MovesCursor(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Escape(char letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");

    /// <summary>Azure Pipelines and TeamCity find theirs anywhere in a line, as GitHub does the older of its two forms.</summary>
    [GeneratedRegex(@"##(?=\w*\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();

    /// <summary>GitHub's other form begins a line, whatever it is indented by. A terminal's width may begin a line at any blank.</summary>
    [GeneratedRegex(@"(?<=^\p{Cf}*|[\s\p{Cf}])::", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Colons();
}
