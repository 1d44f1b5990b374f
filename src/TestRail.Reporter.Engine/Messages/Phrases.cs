namespace TestRail.Reporter.Engine.Messages;

/// <summary>Parts of messages: counts, lists, durations, and commands that messages suggest.</summary>
internal static class Phrases
{
    /// <summary>The command that sends the results left in a journal.</summary>
    public const string Resume = "testrail-reporter resume";

    /// <summary>The command that closes a run.</summary>
    public const string Close = "testrail-reporter run close";

    public const int LongestList = 20;

    public static string Counts((int Accepted, int Refused, int Kept, int InDoubt) counts, bool isMore) =>
        $"{(counts.Refused + counts.Kept + counts.InDoubt == 0 && !isMore ? "DELIVERED" : "INCOMPLETE")}"
        + $": {counts.Accepted} accepted, {counts.Refused} rejected, {counts.Kept} pending, {counts.InDoubt} unconfirmed.";

    public static string? Next(int refused, bool isMore) =>
        isMore ? $"Send the rest: {Resume}" : refused > 0 ? "Fix the rejected results listed above." : null;

    public static string Outcomes(IReadOnlyList<(int Count, string Outcome)> outcomes) => string.Join(", ", outcomes.Select(one => $"{one.Count} {one.Outcome}"));

    public static string Cases(IReadOnlyList<long> cases) => List(cases.Select(id => $"C{id}"));

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string Existing(string kind, IReadOnlyList<string> existing) =>
        existing.Count == 0 ? $"It has no {kind}." : $"It has {List(existing.Select(name => $"\"{name}\""))}.";

    public static string Span(TimeSpan span) => span.TotalSeconds < 90 ? Count(Math.Max(1, (int)Math.Round(span.TotalSeconds)), "second") : Count((int)Math.Round(span.TotalMinutes), "minute");

    public static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => Count((int)age.TotalDays, "day"),
        { TotalHours: >= 1 } => Count((int)age.TotalHours, "hour"),
        _ => Count(Math.Max(0, (int)age.TotalMinutes), "minute"),
    };

    /// <summary>One item per line, limited to <see cref="LongestList"/> items.</summary>
    public static string Lines(IEnumerable<string> items)
    {
        var all = items.ToList();
        var lines = all.Take(LongestList).Select(item => $"  {item.ReplaceLineEndings("\n  ")}");
        return string.Join("\n", all.Count > LongestList ? lines.Append($"  and {all.Count - LongestList} more.") : lines);
    }

    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return string.Join(", ", all.Take(LongestList)) + (all.Count > LongestList ? $" and {all.Count - LongestList} more" : "");
    }

    public static string At(string? place) => place is null ? "" : $" ({place})";
}
