using System.Text.Json;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Notes for the summary about results that are not in TestRail although nothing failed.</summary>
internal static class SessionNotes
{
    /// <summary>Returns one line for each note.</summary>
    /// <param name="journaled">The journal's state.</param>
    /// <param name="delivery">The outcome of the delivery.</param>
    /// <param name="unsent">The results that are not sent because of the configuration.</param>
    /// <param name="withoutResult">The declared cases without a result.</param>
    public static IReadOnlyList<string> Of(JournaledResults journaled, DeliveryReport delivery, UnsentResults unsent, IReadOnlyList<long> withoutResult)
    {
        var notes = new List<string>();
        if (delivery is { Accepted: 0, Pending: 0, Unconfirmed: 0 } && journaled is { State.Recorded: > 0, State.Discarded: 0 })
            notes.Add(NothingSent(journaled, unsent));
        else if (unsent.Count > 0)
            notes.Add(SummaryMessages.NotSent(NotReported(unsent), (unsent.HeldBack, unsent.HeldBackCases)));
        if (withoutResult.Count > 0)
            notes.Add(SummaryMessages.CasesWithoutResult(withoutResult, [.. journaled.State.Sources.Select(source => Path.GetFileNameWithoutExtension(source))]));
        if (delivery.Defects is { } defects && defects.Pushed + defects.Found + defects.Missing > 0)
            notes.Add(SummaryMessages.Defects(defects.Pushed, defects.Found, defects.Missing));
        return notes;
    }

    private static string NothingSent(JournaledResults journaled, UnsentResults unsent)
    {
        var unknown = NumbersOf(journaled, isUnknownCase: true);
        var rejected = NumbersOf(journaled, isUnknownCase: false);
        var withCase = journaled.Records.Where(record => !record.IsNotReached).Select(record => record.Number).Distinct().Count();
        return SummaryMessages.NothingSent(
            journaled.State.Recorded,
            (journaled.State.Recorded - withCase - journaled.Ignored, journaled.Ignored, unknown.Count, rejected.Except(unknown).Count()),
            NotReported(unsent),
            (unsent.HeldBack, unsent.HeldBackCases));
    }

    private static HashSet<int> NumbersOf(JournaledResults journaled, bool isUnknownCase) =>
        [.. journaled.State.Rejected.Where(rejected => rejected.Reason == BatchSender.UnknownCase == isUnknownCase).SelectMany(rejected => rejected.Records)];

    /// <summary>Uses the names of verdicts in the configuration.</summary>
    private static List<(int Count, string Outcome)> NotReported(UnsentResults unsent) =>
        [.. unsent.NotReported.Select(one => (one.Count, JsonNamingPolicy.CamelCase.ConvertName(one.Verdict.ToString())))];
}
