using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>The README or a page of the docs folder, read from the checkout.</summary>
internal sealed partial class Document
{
    private const string Fence = "```";

    private Document(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(UserRepository.Current.Sources, path)).ReplaceLineEndings("\n");
        Blocks = [.. Read(Text.Split('\n'))];
        Variables = [.. OptionRow().Matches(Text).Select(match => match.Groups["variable"].Value)];
    }

    /// <summary>The README and all pages of the docs folder.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        new Document(Page.Readme),
        .. Directory.EnumerateFiles(System.IO.Path.Combine(UserRepository.Current.Sources, "docs"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => new Document("docs/" + System.IO.Path.GetFileName(file))),
    ];

    /// <summary>The path in the repository, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>All fenced blocks, in document order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The page with this path in the repository.</summary>
    public static Document Of(string path) => All.Single(page => page.Path == path);

    /// <summary>The variables in the table of options.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The anchors that GitHub generates for the headings.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(WithoutBlocks).Select(match =>
        NoWord().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private string WithoutBlocks => Blocks.Aggregate(Text, (text, block) => text.Replace($"{Fence}{block.Language}\n{block.Text}{Fence}", "", StringComparison.Ordinal));

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

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>The characters that GitHub removes from an anchor: all except letters, digits, blanks, hyphens and underscores.</summary>
    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"^\| `[\w.]+` \|.*\| `(?<variable>TESTRAIL_\w+)` \| `[\w-]+` \|$", RegexOptions.Multiline)]
    private static partial Regex OptionRow();
}
