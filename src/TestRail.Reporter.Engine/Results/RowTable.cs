using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// A plain-text table of the results that are combined into one. TestRail's versions render Markdown tables differently, but a code block
/// is the same in all of them.
/// </summary>
internal static class RowTable
{
    /// <summary>Keeps the comment of a case with thousands of rows readable.</summary>
    private const int MaxRows = 50;

    private const int MaxNameLength = 100;

    /// <summary>
    /// Writes the deciding test first and then the others, worst verdict first, so that the least important rows are left out.
    /// </summary>
    /// <param name="tests">The tests, the deciding one first.</param>
    /// <param name="maxLength">The maximum length of the table, in characters.</param>
    public static string Write(IReadOnlyList<TestVerdict> tests, int maxLength = int.MaxValue)
    {
        var (text, names, rows) = (new StringBuilder(), new RowNames(tests), OmittedResults.WorstFirst(tests));
        var (written, rest) = (0, "");
        while (written < rows.Count)
        {
            var row = Row(rows[written], names);
            var restAfter = written + 1 < rows.Count ? OmittedResults.Of(rows.Skip(written + 1).Select(Word)) : "";
            if (written == MaxRows || (written > 0 && text.Length + row.Length + restAfter.Length > maxLength))
                break;

            text.Append(row);
            (written, rest) = (written + 1, restAfter);
        }

        return text.Append(rest).ToString();
    }

    /// <summary>The word for a test's verdict in the table.</summary>
    public static string Word(TestVerdict test) => test.Verdict == Verdict.Flaky ? "flaky" : Word(test.Deciding.Outcome);

    /// <summary>The word for an outcome in the table.</summary>
    public static string Word(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.Failed => "failed",
        TestOutcome.Skipped => "skipped",
        TestOutcome.Warning => "warned",
        TestOutcome.Unfinished => "unfinished",
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

    private static string Short(string text) => TextTruncation.Inside(text.ReplaceLineEndings(" "), MaxNameLength);
}
