using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Sessions that came to a run and ended without telling the others what they reported: they were killed, or TestRail was not there. Their journals tell it in their
/// place. What is in no journal any more is lost, and keeps the cases that it may have been of from looking complete.
/// </summary>
/// <param name="folder">The folder of the sessions that share the run.</param>
/// <param name="ways">How cases are matched.</param>
internal sealed class UnreportedSessions(string folder, IReadOnlyList<CaseMatch> ways)
{
    /// <summary>The journals that are gone.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Tells for each of the sessions what it reported, unless its process lives and will tell it itself. Returns true when there was something to tell.</summary>
    public bool Publish(IEnumerable<SharedSession> sessions)
    {
        var ended = sessions.Where(session => !JournalLock.IsTaken(session.Journal)).ToList();
        foreach (var session in ended)
        {
            using var publication = new SharedResultsPublisher(folder);
            publication.Commit(Read(session, publication));
        }

        return ended.Count > 0;
    }

    private SharedSession Read(SharedSession session, SharedResultsPublisher publication)
    {
        try
        {
            using var file = JournalHeader.OpenShared(session.Journal);
            var journaled = JournaledResults.Read(new JournalReader(file), new CaseMatcher(ways), publication.Add);
            return publication.Complete(session, journaled, ways);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            Lost.Add(session.Journal);
            return session with { IsCutShort = true, MayMiss = session.Sources.All(File.Exists) ? DeclaredTests.Read(session.Sources, ways).All : null };
        }
    }
}
