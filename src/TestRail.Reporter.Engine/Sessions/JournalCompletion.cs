using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The last line of a journal of which nothing is left to be done, so that nobody need read the rest again.</summary>
internal static class JournalCompletion
{
    /// <summary>Writes it, unless something is left to be sent, to be settled or to be uploaded.</summary>
    public static void Note(JournalWriter journal, JournaledResults journaled, ResultOptions options, TimeProvider time, IEnumerable<Uri>? addresses)
    {
        if (journaled.IsDelivered(options))
            Note(journal, journaled, time, addresses);
    }

    /// <summary>Writes it. A disk that does not take it costs the next reader a moment, and nothing else.</summary>
    public static void Note(JournalWriter journal, JournaledResults journaled, TimeProvider time, IEnumerable<Uri>? addresses = null)
    {
        try
        {
            journal.Append(new JournalFinished
            {
                At = time.GetUtcNow(),
                Recorded = journaled.State.Recorded,
                Accepted = journaled.State.Accepted,
                Rejected = journaled.State.Rejected.Count,
                Discarded = journaled.State.Discarded,
                Addresses = (addresses ?? journaled.State.Runs.Select(run => run.Address)).ToList() is { Count: > 0 } runs ? runs : null,
            });
        }
        catch (UnwritableJournalException)
        {
        }
    }
}
