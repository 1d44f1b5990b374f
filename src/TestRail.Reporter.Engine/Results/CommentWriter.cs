using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Writes a result's comment: the test and, unless it passed, the details of the failure.</summary>
internal sealed class CommentWriter(int limit)
{
    /// <summary>Output is the longest and least useful part, so it gets at most this fraction of the space.</summary>
    private const int OutputDivisor = 3;

    /// <summary>Leaves room for the batch's reference at the end of the comment.</summary>
    private readonly int _limit = limit - Reference.Length;

    /// <summary>Writes the comment for one test, or for several tests of a case.</summary>
    /// <param name="tests">The tests, the deciding one first.</param>
    /// <param name="isIncomplete">True when tests of the case may be missing.</param>
    /// <param name="defects">Defects that do not fit into the result's defects field.</param>
    public string Write(IReadOnlyList<TestVerdict> tests, bool isIncomplete = false, IReadOnlyList<string>? defects = null)
    {
        var deciding = tests[0].Deciding;
        var text = new StringBuilder();
        text.Append(Title(deciding));
        if (isIncomplete || tests.Any(test => test.Deciding.Outcome == TestOutcome.Unfinished))
            Add(text, "**Incomplete**: a test run was aborted, so tests of this case may be missing.", null);
        if (tests.Count > 1)
            Add(text, OmittedResults.Counts(tests.Select(RowTable.Word)), Markdown.Block(RowTable.Write(tests, _limit / 2)));
        if (defects is { Count: > 0 })
            Add(text, $"Further defects: {Markdown.Code(Listed(defects))}", null);
        if (AttemptHistory.Caption(tests[0]) is { } attempt)
            AddAttempts(text, attempt, AttemptHistory.Lines(tests[0], _limit / 4));
        if (deciding.Outcome != TestOutcome.Passed)
            AddDetails(text, deciding, tests.Count > 1);

        return TextTruncation.Middle(text.ToString(), _limit);
    }

    private string Title(TestResult result)
    {
        var name = Markdown.Code(Short(result.Test.FullName));
        var framework = Place(result.Test);
        if (result.Outcome == TestOutcome.Skipped && result.Message is { } reason)
            return $"Skipped: {Short(reason).ReplaceLineEndings(" ").Trim()}\n\n{name}{framework}";
        return result.FailedSetup is { } setup ? $"Not run: {setup} failed\n\n{name}{framework}" : name + framework;
    }

    /// <summary>Where the test ran: its target framework and its variant.</summary>
    private static string Place(TestIdentity test) => (test.TargetFramework, test.Variant) switch
    {
        (null, null) => "",
        ({ } framework, null) => $" on {framework}",
        (null, { } variant) => $" ({Markdown.Code(variant)})",
        ({ } framework, { } variant) => $" on {framework} ({Markdown.Code(variant)})",
    };

    private string Listed(IReadOnlyList<string> defects)
    {
        var (shown, left) = IdList.Of(defects, _limit / 8);
        return left.Count == 0 ? shown! : string.Create(CultureInfo.InvariantCulture, $"{shown} … and {left.Count} more");
    }

    private static void AddAttempts(StringBuilder text, string attempt, string? others)
    {
        if (others is null)
            Add(text, attempt, null);
        else
            Add(text, attempt + "; the others:", Markdown.Block(others));
    }

    private void AddDetails(StringBuilder text, TestResult result, bool isRow)
    {
        // Truncating the finished text would cut off code fences and captions, so each part is truncated before it is put in a fence.
        var room = Math.Max(200, _limit - text.Length - 200);
        var output = Joined(result.Output, result.ErrorOutput);
        var outputRoom = output is null ? 0 : Math.Min(output.Length, room / OutputDivisor);
        var rest = room - outputRoom;
        if (isRow)
            Add(text, $"**{Markdown.Code(Short(result.Test.DisplayName))}**", null);
        if (result.Outcome != TestOutcome.Skipped && !string.IsNullOrWhiteSpace(result.Message))
            Add(text, result.Outcome == TestOutcome.Warning ? "**Warning**" : "**Message**", Markdown.Block(TextTruncation.Middle(result.Message, rest / 2)));
        if (!string.IsNullOrWhiteSpace(result.StackTrace))
            Add(text, "**Stack trace**", Markdown.Block(TextTruncation.Middle(result.StackTrace, rest / 2)));
        if (output is not null && output != result.Message)
            Add(text, "**Output**", Markdown.Block(TextTruncation.Middle(output, outputRoom)));
    }

    /// <summary>Names contain arguments, which may be of any length.</summary>
    private string Short(string text) => TextTruncation.Middle(text, _limit / 6);

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
