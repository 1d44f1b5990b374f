using System.Text.Json;
using TestRail.Reporter.Engine.Delivery;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>What a person is told of what is not at TestRail although nothing went wrong.</summary>
internal static class SessionNotes
{
    /// <summary>A line each.</summary>
    /// <param name="backlog">What the journal comes to.</param>
    /// <param name="delivery">What became of it.</param>
    /// <param name="unsent">What the configuration keeps out of TestRail.</param>
    /// <param name="withoutResult">Cases that got no result.</param>
    public static IReadOnlyList<string> Of(JournalState backlog, DeliveryReport delivery, UnsentResults unsent, IReadOnlyList<long> withoutResult)
    {
        var notes = new List<string>();
        if (delivery is { Accepted: 0, Pending: 0, Unconfirmed: 0 } && backlog is { Recorded: > 0, Discarded: 0 })
            notes.Add(NothingSent(backlog, unsent));
        else if (unsent.Count > 0)
            notes.Add(SummaryMessages.NotSent(NotReported(unsent), (unsent.HeldBack, unsent.HeldBackCases)));
        if (withoutResult.Count > 0)
            notes.Add(SummaryMessages.CasesWithoutResult(withoutResult, [.. backlog.Sources.Select(source => Path.GetFileNameWithoutExtension(source))]));
        return notes;
    }

    private static string NothingSent(JournalState backlog, UnsentResults unsent)
    {
        var unknown = NumbersOf(backlog, isUnknownCase: true);
        var refused = NumbersOf(backlog, isUnknownCase: false);
        var withCase = backlog.Records.Select(record => record.Number).Distinct().Count();
        return SummaryMessages.NothingSent(
            backlog.Recorded,
            (backlog.Recorded - withCase - backlog.Ignored, backlog.Ignored, unknown.Count, refused.Except(unknown).Count()),
            NotReported(unsent),
            (unsent.HeldBack, unsent.HeldBackCases));
    }

    private static HashSet<int> NumbersOf(JournalState backlog, bool isUnknownCase) =>
        [.. backlog.Rejected.Where(refused => refused.Reason == BatchSender.UnknownCase == isUnknownCase).SelectMany(refused => refused.Records)];

    /// <summary>By the names that verdicts have in the configuration.</summary>
    private static List<(int Count, string Outcome)> NotReported(UnsentResults unsent) =>
        [.. unsent.NotReported.Select(one => (one.Count, JsonNamingPolicy.CamelCase.ConvertName(one.Verdict.ToString())))];
}
