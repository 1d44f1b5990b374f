using System.Globalization;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Results;

/// <summary>Tells that a test was tried more than once, and how the other attempts went.</summary>
internal static class AttemptHistory
{
    private const int MostAttempts = 20;

    private const int LongestMessage = 200;

    /// <summary>Which attempt decided; null when it was the only one.</summary>
    public static string? Caption(ConcludedResult test)
    {
        if (test.Deciding.Attempt is not { } attempt || (attempt == 1 && test.Others.Count == 0))
            return null;

        var word = test.Verdict == Verdict.Flaky ? "**Flaky**: passed" : $"**{Capital(RowTable.Word(test.Deciding.Outcome))}**";
        return string.Create(CultureInfo.InvariantCulture, $"{word} at attempt {attempt}");
    }

    /// <summary>The other attempts, a line each in their order, as plain text; null when there are none. Where not all of them fit, the worst are shown.</summary>
    /// <param name="test">The test.</param>
    /// <param name="room">How many characters the lines may take.</param>
    public static string? Lines(ConcludedResult test, int room = int.MaxValue)
    {
        if (test.Others.Count == 0)
            return null;

        var lines = test.Others.Select(other => Line(other).TrimEnd() + "\n").ToList();
        var shown = Shown(test.Others, lines, room);
        var text = string.Concat(shown.Order().Select(at => lines[at]));
        return shown.Count == lines.Count ? text : text + Omission.Of(test.Others.Where((_, at) => !shown.Contains(at)).Select(other => RowTable.Word(other.Outcome)));
    }

    /// <summary>The places of the attempts that fit.</summary>
    private static HashSet<int> Shown(IReadOnlyList<TestResult> attempts, List<string> lines, int room)
    {
        if (attempts.Count <= MostAttempts && lines.Sum(line => line.Length) <= room)
            return [.. Enumerable.Range(0, attempts.Count)];

        // The line about the rest counts every outcome once.
        var (shown, left) = (new HashSet<int>(), room - Omission.Of(attempts.Select(attempt => RowTable.Word(attempt.Outcome))).Length);
        // Of equal ones the first fail for the reason that the others repeat.
        foreach (var at in Enumerable.Range(0, attempts.Count).OrderByDescending(at => Weight(attempts[at].Outcome)).Take(MostAttempts))
        {
            left -= lines[at].Length;
            if (left < 0)
                break;

            shown.Add(at);
        }

        return shown;
    }

    private static string Line(TestResult attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"attempt {attempt.Attempt,-4}{RowTable.Word(attempt.Outcome),-13}{attempt.Duration.TotalMilliseconds,7:0} ms  {FirstLine(attempt.Message)}");

    private static int Weight(TestOutcome outcome) => Severity.Of(outcome switch
    {
        TestOutcome.Failed => Verdict.Failed,
        TestOutcome.Inconclusive => Verdict.Inconclusive,
        TestOutcome.Passed => Verdict.Passed,
        _ => Verdict.Skipped,
    });

    private static string FirstLine(string? message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny("\r\n");
        return Cut.Start((end < 0 ? line : line[..end]).ToString(), LongestMessage);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
