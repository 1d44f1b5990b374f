using System.Text.Json;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>What a person is told of what is not at TestRail although nothing went wrong.</summary>
internal static class SessionNotes
{
    /// <summary>A line each.</summary>
    /// <param name="journaled">What the journal comes to.</param>
    /// <param name="delivery">What became of it.</param>
    /// <param name="unsent">What the configuration keeps out of TestRail.</param>
    /// <param name="withoutResult">Cases that got no result.</param>
    public static IReadOnlyList<string> Of(JournaledResults journaled, DeliveryReport delivery, UnsentResults unsent, IReadOnlyList<long> withoutResult)
    {
        var notes = new List<string>();
        if (delivery is { Accepted: 0, Pending: 0, Unconfirmed: 0 } && journaled is { State.Recorded: > 0, State.Discarded: 0 })
            notes.Add(NothingSent(journaled, unsent));
        else if (unsent.Count > 0)
            notes.Add(SummaryMessages.NotSent(NotReported(unsent), (unsent.HeldBack, unsent.HeldBackCases)));
        if (withoutResult.Count > 0)
            notes.Add(SummaryMessages.CasesWithoutResult(withoutResult, [.. journaled.State.Sources.Select(source => Path.GetFileNameWithoutExtension(source))]));
        return notes;
    }

    private static string NothingSent(JournaledResults journaled, UnsentResults unsent)
    {
        var unknown = NumbersOf(journaled, isUnknownCase: true);
        var refused = NumbersOf(journaled, isUnknownCase: false);
        var withCase = journaled.Records.Select(record => record.Number).Distinct().Count();
        return SummaryMessages.NothingSent(
            journaled.State.Recorded,
            (journaled.State.Recorded - withCase - journaled.Ignored, journaled.Ignored, unknown.Count, refused.Except(unknown).Count()),
            NotReported(unsent),
            (unsent.HeldBack, unsent.HeldBackCases));
    }

    private static HashSet<int> NumbersOf(JournaledResults journaled, bool isUnknownCase) =>
        [.. journaled.State.Rejected.Where(refused => refused.Reason == BatchSender.UnknownCase == isUnknownCase).SelectMany(refused => refused.Records)];

    /// <summary>By the names that verdicts have in the configuration.</summary>
    private static List<(int Count, string Outcome)> NotReported(UnsentResults unsent) =>
        [.. unsent.NotReported.Select(one => (one.Count, JsonNamingPolicy.CamelCase.ConvertName(one.Verdict.ToString())))];
}
