using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// The results behind one combined result, as columns of plain text. TestRail's versions disagree about tables in Markdown;
/// text in a fenced block reads the same in all of them.
/// </summary>
internal static class RowTable
{
    /// <summary>A case with thousands of rows is still one comment.</summary>
    private const int MostRows = 50;

    private const int LongestName = 100;

    /// <summary>Writes the deciding test first and then the others, the worst verdict first, so that a cut takes the rows that matter least.</summary>
    /// <param name="tests">The tests, the deciding one first.</param>
    /// <param name="room">How many characters the table may take.</param>
    public static string Write(IReadOnlyList<TestVerdict> tests, int room = int.MaxValue)
    {
        var (text, names, rows) = (new StringBuilder(), new RowNames(tests), OmittedResults.WorstFirst(tests));
        var (written, rest) = (0, "");
        while (written < rows.Count)
        {
            var row = Row(rows[written], names);
            var restAfter = written + 1 < rows.Count ? OmittedResults.Of(rows.Skip(written + 1).Select(Word)) : "";
            if (written == MostRows || (written > 0 && text.Length + row.Length + restAfter.Length > room))
                break;

            text.Append(row);
            (written, rest) = (written + 1, restAfter);
        }

        return text.Append(rest).ToString();
    }

    /// <summary>What a test came to, as a person says it.</summary>
    public static string Word(TestVerdict test) => test.Verdict == Verdict.Flaky ? "flaky" : Word(test.Deciding.Outcome);

    /// <summary>The outcome as a person says it.</summary>
    public static string Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.Failed => "failed",
        TestOutcome.Skipped => "skipped",
        TestOutcome.Warning => "warned",
        _ => "inconclusive",
    };

    private static string Row(TestVerdict test, RowNames names)
    {
        var result = test.Deciding;
        var duration = string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalMilliseconds:0} ms");
        var framework = result.Test.TargetFramework is { } target ? $"  {target}" : "";
        var variant = result.Test.Variant is { } text ? $"  {Short(text)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Word(test),-13}{duration,10}  {Short(names.Of(result.Test))}{framework}{variant}\n");
    }

    private static string Short(string text) => TextTruncation.Inside(text.ReplaceLineEndings(" "), LongestName);
}
