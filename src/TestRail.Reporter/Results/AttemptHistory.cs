using System.Globalization;
using System.Text;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Results;

/// <summary>Tells that a test was tried more than once, and how the other attempts went.</summary>
internal static class AttemptHistory
{
    private const int MostAttempts = 20;

    private const int LongestMessage = 200;

    /// <summary>Which attempt decided, or that the test failed in an earlier run of the same build; null when it ran once.</summary>
    public static string? Caption(ConcludedResult test)
    {
        var isRetried = test.Deciding.Attempt is { } attempt && (attempt > 1 || test.Others.Count > 0);
        if (!isRetried && test.EarlierFailures.Count == 0)
            return null;

        var outcome = RowTable.Word(test.Deciding.Outcome);
        var word = test.Verdict == Verdict.Flaky ? $"**Flaky**: {outcome}" : $"**{Capital(outcome)}**";
        var at = isRetried ? string.Create(CultureInfo.InvariantCulture, $" at attempt {test.Deciding.Attempt}") : "";
        return word + at + (test.EarlierFailures.Count > 0 ? " after earlier runs of the same tests" : "");
    }

    /// <summary>The other attempts, a line each, as plain text; null when there are none.</summary>
    public static string? Lines(ConcludedResult test)
    {
        var lines = test.EarlierFailures.Select(earlier => Line("earlier run", earlier)).Concat(test.Others.Select(attempt => Line(Number(attempt), attempt))).ToList();
        if (lines.Count == 0)
            return null;

        var text = new StringBuilder();
        foreach (var line in lines.Take(MostAttempts))
            text.Append(line.TrimEnd()).Append('\n');
        if (lines.Count > MostAttempts)
            text.Append(CultureInfo.InvariantCulture, $"… and {lines.Count - MostAttempts} more");
        return text.ToString();
    }

    private static string Number(TestResult attempt) => string.Create(CultureInfo.InvariantCulture, $"attempt {attempt.Attempt,-4}");

    private static string Line(string which, TestResult attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"{which,-12}{RowTable.Word(attempt.Outcome),-13}{attempt.Duration.TotalMilliseconds,7:0} ms  {FirstLine(attempt.Message)}");

    private static string FirstLine(string? message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny("\r\n");
        return Cut.Start((end < 0 ? line : line[..end]).ToString(), LongestMessage);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
