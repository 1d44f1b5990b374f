using System.Globalization;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Tells that a test was tried more than once, and how the other attempts went.</summary>
internal static class AttemptHistory
{
    private const int MostAttempts = 20;

    private const int LongestMessage = 200;

    /// <summary>Which attempt decided, or that the test failed in an earlier run of the same build; null when it ran once.</summary>
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

    /// <summary>The other attempts, a line each in their order, as plain text; null when there are none. Where not all of them fit, the worst are shown.</summary>
    /// <param name="test">The test.</param>
    /// <param name="room">How many characters the lines may take.</param>
    public static string? Lines(TestVerdict test, int room = int.MaxValue)
    {
        List<(string Which, TestResult Result)> others = [.. test.EarlierFailures.Select(earlier => ("earlier run", earlier)), .. test.Others.Select(attempt => (Number(attempt), attempt))];
        if (others.Count == 0)
            return null;

        var lines = others.ConvertAll(other => Line(other.Which, other.Result).TrimEnd() + "\n");
        var outcomes = others.ConvertAll(other => other.Result.Outcome);
        var shown = Shown(outcomes, lines, room);
        var text = string.Concat(shown.Order().Select(at => lines[at]));
        return shown.Count == lines.Count ? text : text + OmittedResults.Of(outcomes.Where((_, at) => !shown.Contains(at)).Select(RowTable.Word));
    }

    /// <summary>The places of the attempts that fit.</summary>
    private static HashSet<int> Shown(List<TestOutcome> attempts, List<string> lines, int room)
    {
        if (attempts.Count <= MostAttempts && lines.Sum(line => line.Length) <= room)
            return [.. Enumerable.Range(0, attempts.Count)];

        // The line about the rest counts every outcome once.
        var (shown, left) = (new HashSet<int>(), room - OmittedResults.Of(attempts.Select(RowTable.Word)).Length);
        // Of equal ones the first fail for the reason that the others repeat.
        foreach (var at in Enumerable.Range(0, attempts.Count).OrderByDescending(at => VerdictOrder.Of(attempts[at])).Take(MostAttempts))
        {
            left -= lines[at].Length;
            if (left < 0)
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
        return TextTruncation.Start((end < 0 ? line : line[..end]).ToString(), LongestMessage);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
