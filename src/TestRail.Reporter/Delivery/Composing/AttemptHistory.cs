using System.Globalization;
using System.Text;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery.Composing;

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

        var outcome = RowTable.Word(test.Deciding.Outcome);
        var word = test.Verdict == Verdict.Flaky ? $"**Flaky**: {outcome}" : $"**{Capital(outcome)}**";
        return string.Create(CultureInfo.InvariantCulture, $"{word} at attempt {attempt}");
    }

    /// <summary>The other attempts, a line each, as plain text; null when there are none.</summary>
    public static string? Lines(ConcludedResult test)
    {
        if (test.Others.Count == 0)
            return null;

        var text = new StringBuilder();
        foreach (var other in test.Others.Take(MostAttempts))
            text.Append(Line(other).TrimEnd()).Append('\n');
        if (test.Others.Count > MostAttempts)
            text.Append(CultureInfo.InvariantCulture, $"… and {test.Others.Count - MostAttempts} more");
        return text.ToString();
    }

    private static string Line(TestResult attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"attempt {attempt.Attempt,-4}{RowTable.Word(attempt.Outcome),-13}{attempt.Duration.TotalMilliseconds,7:0} ms  {FirstLine(attempt.Message)}");

    private static string FirstLine(string? message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny("\r\n");
        return Cut.Start((end < 0 ? line : line[..end]).ToString(), LongestMessage);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
