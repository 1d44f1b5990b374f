using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// The cases of which an aborted session has no result, and that other sessions of the run report. Such a case may look passed although
/// one of its tests never ran, or its result could not be written.
/// </summary>
/// <param name="declared">The tests that the session was to run; null if they are not known.</param>
/// <param name="related">The results of the other sessions.</param>
/// <param name="runs">The session's runs.</param>
/// <param name="unknown">Cases that TestRail does not have.</param>
internal sealed class UnreachedCases(DeclaredTests? declared, RelatedResults related, IReadOnlyList<RunTarget> runs, IReadOnlySet<long> unknown)
{
    /// <summary>
    /// The tests that the assemblies of an aborted session declare. Null for other sessions, for a journal of another user or machine, and if an assembly
    /// cannot be read.
    /// </summary>
    public static DeclaredTests? Declared(JournaledResults journaled, IReadOnlyList<CaseMatch> matchBy) =>
        journaled.State is { Aborted: true, Began: { IsOfThisUser: true } began } ? DeclaredTests.Read(began.Sources, matchBy) : null;

    /// <summary>Finds the cases and writes them to the journal. From then on they are results to send.</summary>
    public void Note(JournalWriter journal, JournaledResults journaled)
    {
        if (!journaled.State.IsCutShort)
            return;

        var cases = Find(journaled);
        if (cases.Count == 0 && journaled.State.KnowsNotReached)
            return;

        var unreached = new CasesNotReached(journaled.State.LastNumber + 1, cases);
        journal.Append(unreached);
        journaled.Apply(unreached);
    }

    private List<long> Find(JournaledResults journaled)
    {
        var reported = journaled.Cases.ToHashSet();
        return [.. journaled.State.LostCases.Concat(NotRun()).Distinct().Where(id => !reported.Contains(id) && related.Has(id) && related.IsIncomplete(id) && runs.Any(run => !run.IsCompleted && run.Takes(id)) && !unknown.Contains(id))];
    }

    /// <summary>The number of rows is not known, so a test with rows counts as run only if another session ran all tests of the assembly.</summary>
    private IEnumerable<long> NotRun() => declared is null || related.HasWhole
        ? []
        : declared.All.Where(id => !declared.Of(id).All(test => test.IsSingle && related.Ran(id, test.Type, test.Method)));
}
