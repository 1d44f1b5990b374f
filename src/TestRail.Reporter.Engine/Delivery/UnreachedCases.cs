using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// The cases whose tests an aborted session did not reach, and that other sessions of the run report. Such a case may look passed although
/// one of its tests never ran.
/// </summary>
internal static class UnreachedCases
{
    /// <summary>The tests that the assemblies of an aborted session declare. Null for other sessions, and for a journal of another user or machine.</summary>
    public static DeclaredTests? Declared(JournaledResults journaled, IReadOnlyList<CaseMatch> matchBy) =>
        journaled.State is { Aborted: true, Began: { IsOfThisUser: true } began } ? DeclaredTests.Read(began.Sources, matchBy) : null;

    /// <summary>Finds the cases and writes them to the journal. From then on they are results to send.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="journaled">The session's results.</param>
    /// <param name="declared">The tests that the session was to run; null if they are not known.</param>
    /// <param name="related">The results of the other sessions.</param>
    /// <param name="runs">The session's runs.</param>
    public static void Note(JournalWriter journal, JournaledResults journaled, DeclaredTests? declared, RelatedResults related, IReadOnlyList<RunTarget> runs)
    {
        if (!journaled.State.Aborted)
            return;

        var cases = declared is null ? [] : Find(journaled, declared, related, runs);
        if (cases.Count == 0 && journaled.State.KnowsNotReached)
            return;

        var unreached = new CasesNotReached(journaled.State.LastNumber + 1, cases);
        journal.Append(unreached);
        journaled.Apply(unreached);
    }

    private static List<long> Find(JournaledResults journaled, DeclaredTests declared, RelatedResults related, IReadOnlyList<RunTarget> runs)
    {
        var reported = journaled.Cases.ToHashSet();
        return [.. declared.All.Where(id => !reported.Contains(id) && related.Has(id) && related.IsIncomplete(id) && runs.Any(run => Contains(run, id)) && !declared.Of(id).All(test => related.Ran(id, test)))];
    }

    private static bool Contains(RunTarget run, long @case) => !run.IsCompleted && run.Takes(@case) && !run.Unknown.Contains(@case);
}
