namespace TestRail.Reporter.Engine.Results;

/// <summary>Escapes text from tests for comments, which TestRail renders as Markdown.</summary>
internal static class Markdown
{
    private const int ShortestFence = 3;

    /// <summary>A code block with the text unchanged. The fence is longer than any run of backticks in the text.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(ShortestFence, LongestRun(text, '`') + 1));
        return $"{fence}\n{text.ReplaceLineEndings("\n").Trim('\n')}\n{fence}";
    }

    /// <summary>The text as inline code.</summary>
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
