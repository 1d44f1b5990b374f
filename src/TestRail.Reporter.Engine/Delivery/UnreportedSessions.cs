using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Sessions that joined a run and ended without publishing their results: their processes were killed, or TestRail could not be reached.
/// Their results are read from their journals. If a journal is deleted, its results are lost, and the cases that they may have belonged to
/// count as incomplete.
/// </summary>
/// <param name="folder">The folder of the sessions that share the run.</param>
/// <param name="matchBy">How cases are matched.</param>
internal sealed class UnreportedSessions(string folder, IReadOnlyList<CaseMatch> matchBy)
{
    /// <summary>The paths of the deleted or unreadable journals.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>
    /// Publishes the results of each session, except when its process is still running and will publish them itself. Returns true when
    /// results were published.
    /// </summary>
    public bool Publish(IEnumerable<SharedSession> sessions)
    {
        var ended = sessions.Where(session => !JournalLock.IsTaken(session.Journal)).ToList();
        foreach (var session in ended)
        {
            using var publisher = new SharedResultsPublisher(folder);
            publisher.Commit(Read(session, publisher));
        }

        return ended.Count > 0;
    }

    private SharedSession Read(SharedSession session, SharedResultsPublisher publisher)
    {
        try
        {
            using var file = JournalCompression.OpenWhole(session.Journal);
            var journaled = JournaledResults.Read(new JournalReader(file), new CaseMatcher(matchBy), publisher.Add);
            var runs = journaled.State.Runs;
            return publisher.Complete(session, journaled, UnreachedCases.Declared(journaled, matchBy)) with
            {
                Server = runs.Count == 0 ? null : runs[0].Server,
                Runs = runs.Count == 0 ? null : [.. runs.Select(run => run.Run)],
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Lost.Add(session.Journal);
            return session with { IsCutShort = true, MayMiss = DeclaredTests.Read(session.Sources, matchBy)?.All };
        }
    }
}
