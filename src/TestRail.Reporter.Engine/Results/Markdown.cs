namespace TestRail.Reporter.Engine.Results;

/// <summary>Text from tests, made safe for a comment that TestRail shows as Markdown.</summary>
internal static class Markdown
{
    private const int ShortestFence = 3;

    /// <summary>A block that shows the text as it is, whatever it holds: its fence is longer than any run of backticks in it.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(ShortestFence, LongestRun(text, '`') + 1));
        return $"{fence}\n{text.ReplaceLineEndings("\n").Trim('\n')}\n{fence}";
    }

    /// <summary>The text as code within a line.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var fence = new string('`', LongestRun(line, '`') + 1);
        return fence.Length == 1 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    private static int LongestRun(string text, char wanted)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
