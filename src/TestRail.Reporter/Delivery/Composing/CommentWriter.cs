using System.Globalization;
using System.Text;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>Writes a result's comment: what was tested and, unless it passed, what a person needs to understand it.</summary>
internal sealed class CommentWriter(int limit)
{
    /// <summary>A test's output is the longest and least telling part, so it gives way first.</summary>
    private const int ShareOfOutput = 3;

    /// <summary>The batch's reference may still be put to the comment's end.</summary>
    private readonly int _limit = limit - Reference.Length;

    /// <summary>The comment for one result, or for several of one case with the deciding one first.</summary>
    public string Write(IReadOnlyList<TestResult> results)
    {
        var deciding = results[0];
        var text = new StringBuilder();
        text.Append(Title(deciding));
        if (results.Count > 1)
            Add(text, Summary(results), Markdown.Block(Cut.Middle(RowTable.Write(results), _limit / 2)));
        if (deciding.Outcome != TestOutcome.Passed)
            Explain(text, deciding, results.Count > 1);

        return Cut.Middle(text.ToString(), _limit);
    }

    private string Title(TestResult result)
    {
        var name = Markdown.Code(Short(result.Test.FullName));
        var framework = result.Test.TargetFramework is { } target ? $" on {target}" : "";
        return result.Outcome == TestOutcome.Skipped && result.Message is { } reason
            ? $"Skipped: {Short(reason).ReplaceLineEndings(" ").Trim()}\n\n{name}{framework}"
            : name + framework;
    }

    private static string Summary(IReadOnlyList<TestResult> results) =>
        string.Join(", ", from result in results
                          group result by result.Outcome into same
                          orderby same.Key switch { TestOutcome.Failed => 0, TestOutcome.Inconclusive => 1, TestOutcome.Passed => 2, _ => 3 }
                          select string.Create(CultureInfo.InvariantCulture, $"{same.Count()} {RowTable.Word(same.Key)}"));

    private void Explain(StringBuilder text, TestResult result, bool isRow)
    {
        // Fences and captions are cut away with difficulty, so each part is shortened before it is fenced.
        var room = Math.Max(200, _limit - text.Length - 200);
        var output = Joined(result.Output, result.ErrorOutput);
        var outputRoom = output is null ? 0 : Math.Min(output.Length, room / ShareOfOutput);
        var rest = room - outputRoom;
        if (isRow)
            Add(text, $"**{Markdown.Code(Short(result.Test.DisplayName))}**", null);
        if (result.Outcome != TestOutcome.Skipped && !string.IsNullOrWhiteSpace(result.Message))
            Add(text, "**Message**", Markdown.Block(Cut.Middle(result.Message, rest / 2)));
        if (!string.IsNullOrWhiteSpace(result.StackTrace))
            Add(text, "**Stack trace**", Markdown.Block(Cut.Middle(result.StackTrace, rest / 2)));
        if (output is not null && output != result.Message)
            Add(text, "**Output**", Markdown.Block(Cut.Middle(output, outputRoom)));
    }

    /// <summary>Names hold arguments, and arguments may be of any length.</summary>
    private string Short(string text) => Cut.Middle(text, _limit / 6);

    private static void Add(StringBuilder text, string caption, string? block)
    {
        text.Append("\n\n").Append(caption);
        if (block is not null)
            text.Append('\n').Append(block);
    }

    private static string? Joined(string? output, string? errors) => (Empty(output), Empty(errors)) switch
    {
        (true, true) => null,
        (false, true) => output,
        (true, false) => errors,
        _ => $"{output!.TrimEnd()}\n{errors}",
    };

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
