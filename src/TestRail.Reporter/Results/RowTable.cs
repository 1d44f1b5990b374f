using System.Globalization;
using System.Text;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Results;

/// <summary>
/// The results behind one combined result, as columns of plain text. TestRail's versions disagree about tables in Markdown;
/// text in a fenced block reads the same in all of them.
/// </summary>
internal static class RowTable
{
    /// <summary>A case with thousands of rows is still one comment.</summary>
    private const int MostRows = 50;

    private const int LongestName = 100;

    public static string Write(IReadOnlyList<ConcludedResult> tests)
    {
        var (text, names) = (new StringBuilder(), new RowNames(tests));
        foreach (var test in tests.Take(MostRows))
        {
            var result = test.Deciding;
            var duration = string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalMilliseconds:0} ms");
            var framework = result.Test.TargetFramework is { } target ? $"  {target}" : "";
            var variant = result.Test.Variant is { } name ? $"  {Short(name)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"{Word(test),-13}{duration,10}  {Short(names.Of(result.Test))}{framework}{variant}\n");
        }

        if (tests.Count > MostRows)
            text.Append(CultureInfo.InvariantCulture, $"… and {tests.Count - MostRows} more");
        return text.ToString();
    }

    /// <summary>What a test came to, as a person says it.</summary>
    public static string Word(ConcludedResult test) => test.Verdict == Verdict.Flaky ? "flaky" : Word(test.Deciding.Outcome);

    /// <summary>The outcome as a person says it.</summary>
    public static string Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.Failed => "failed",
        TestOutcome.Skipped => "skipped",
        TestOutcome.Warning => "warned",
        _ => "inconclusive",
    };

    private static string Short(string text)
    {
        var name = text.ReplaceLineEndings(" ");
        return name.Length <= LongestName ? name : Cut.Start(name, LongestName - 1) + "…";
    }
}
