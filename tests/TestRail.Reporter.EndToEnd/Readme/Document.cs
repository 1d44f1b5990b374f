using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Readme;

/// <summary>The README, as it is in the checkout.</summary>
internal sealed partial class Document
{
    private const string Fence = "```";

    private Document(string text)
    {
        Text = text;
        Blocks = [.. Read(text.Split('\n'))];
        Variables = [.. OptionRow().Matches(text).Select(match => match.Groups["variable"].Value)];
    }

    public static Document Current { get; } =
        new(File.ReadAllText(Path.Combine(UserRepository.Current.Sources, "README.md")).ReplaceLineEndings("\n"));

    public string Text { get; }

    /// <summary>All fenced blocks, from the top to the bottom.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The variables in the table of options.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The only block with this heading, language and number.</summary>
    public Block this[string heading, string language, int number = 1] =>
        Blocks.Single(block => (block.Heading, block.Language, block.Number) == (heading, language, number));

    /// <summary>The first cell of each row of the table under a heading.</summary>
    public IReadOnlyList<string> Table(string heading) =>
    [
        .. Text.Split('\n').SkipWhile(line => line.TrimStart('#', ' ') != heading).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Skip(2).Select(line => line.Split('|')[1].Trim()),
    ];

    private static IEnumerable<Block> Read(string[] lines)
    {
        var heading = "";
        var seen = new Dictionary<(string, string), int>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith('#'))
                heading = lines[at].TrimStart('#', ' ');
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
                continue;

            var language = lines[at][Fence.Length..];
            var end = Array.IndexOf(lines, Fence, at + 1);
            var number = seen[(heading, language)] = seen.GetValueOrDefault((heading, language)) + 1;
            yield return new Block(heading, language, number, string.Join('\n', lines[(at + 1)..end]) + "\n");
            at = end;
        }
    }

    [GeneratedRegex(@"^\| `[\w.]+` \|.*\| `(?<variable>TESTRAIL_\w+)` \| `[\w-]+` \|$", RegexOptions.Multiline)]
    private static partial Regex OptionRow();
}
