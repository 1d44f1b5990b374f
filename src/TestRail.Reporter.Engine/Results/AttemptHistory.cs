using System.Globalization;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Describes the other attempts at a test, for a result's comment.</summary>
internal static class AttemptHistory
{
    private const int MaxAttempts = 20;

    private const int MaxMessageLength = 200;

    /// <summary>
    /// Names the attempt that decided, or mentions that the test failed in an earlier run of the same build; null when the test ran once.
    /// </summary>
    public static string? Caption(TestVerdict test)
    {
        var isRetried = test.Deciding.Attempt is { } attempt && (attempt > 1 || test.Others.Count > 0);
        if (!isRetried && test.EarlierFailures.Count == 0)
            return null;

        var outcome = RowTable.Word(test.Deciding.Outcome);
        var word = test.Verdict == Verdict.Flaky ? $"**Flaky**: {outcome}" : $"**{Capital(outcome)}**";
        var at = isRetried ? string.Create(CultureInfo.InvariantCulture, $" at attempt {test.Deciding.Attempt}") : "";
        return word + at + (test.EarlierFailures.Count > 0 ? " after earlier runs of the same tests" : "");
    }

    /// <summary>
    /// The other attempts as plain text, one line each, in order; null when there are none. If not all of them fit, the worst ones are
    /// shown.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="maxLength">The maximum length of all lines, in characters.</param>
    public static string? Lines(TestVerdict test, int maxLength = int.MaxValue)
    {
        List<(string Which, TestResult Result)> others = [.. test.EarlierFailures.Select(earlier => ("earlier run", earlier)), .. test.Others.Select(attempt => (Number(attempt), attempt))];
        if (others.Count == 0)
            return null;

        var lines = others.ConvertAll(other => Line(other.Which, other.Result).TrimEnd() + "\n");
        var outcomes = others.ConvertAll(other => other.Result.Outcome);
        var shown = SelectShown(outcomes, lines, maxLength);
        var text = string.Concat(shown.Order().Select(at => lines[at]));
        return shown.Count == lines.Count ? text : text + OmittedResults.Of(outcomes.Where((_, at) => !shown.Contains(at)).Select(RowTable.Word));
    }

    /// <summary>The indexes of the attempts that fit.</summary>
    private static HashSet<int> SelectShown(List<TestOutcome> attempts, List<string> lines, int maxLength)
    {
        if (attempts.Count <= MaxAttempts && lines.Sum(line => line.Length) <= maxLength)
            return [.. Enumerable.Range(0, attempts.Count)];

        // Reserves room for the longest possible line about the rest, which counts every attempt.
        var (shown, remaining) = (new HashSet<int>(), maxLength - OmittedResults.Of(attempts.Select(RowTable.Word)).Length);
        // The sort is stable, so the first of several equal attempts are shown. Later attempts usually fail for the same reason.
        foreach (var at in Enumerable.Range(0, attempts.Count).OrderByDescending(at => VerdictOrder.Of(attempts[at])).Take(MaxAttempts))
        {
            remaining -= lines[at].Length;
            if (remaining < 0)
                break;

            shown.Add(at);
        }

        return shown;
    }

    private static string Number(TestResult attempt) => string.Create(CultureInfo.InvariantCulture, $"attempt {attempt.Attempt,-4}");

    private static string Line(string which, TestResult attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"{which,-12}{RowTable.Word(attempt.Outcome),-13}{attempt.Duration.TotalMilliseconds,7:0} ms  {FirstLine(attempt.Message)}");

    private static string FirstLine(string? message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny("\r\n");
        return TextTruncation.Start((end < 0 ? line : line[..end]).ToString(), MaxMessageLength);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
