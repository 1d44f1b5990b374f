using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The last line of a journal of which nothing is left to be done, so that nobody need read the rest again.</summary>
internal static class JournalCompletion
{
    /// <summary>Writes it, unless something is left to be sent, to be settled or to be uploaded.</summary>
    public static void Note(JournalWriter journal, JournalState backlog, ResultOptions options, TimeProvider time, IEnumerable<Uri>? addresses)
    {
        if (backlog.IsDelivered(options))
            Note(journal, backlog, time, addresses);
    }

    /// <summary>Writes it. A disk that does not take it costs the next reader a moment, and nothing else.</summary>
    public static void Note(JournalWriter journal, JournalState backlog, TimeProvider time, IEnumerable<Uri>? addresses = null)
    {
        try
        {
            journal.Append(new JournalFinished
            {
                At = time.GetUtcNow(),
                Recorded = backlog.Recorded,
                Accepted = backlog.Accepted,
                Rejected = backlog.Rejected.Count,
                Discarded = backlog.Discarded,
                Addresses = (addresses ?? backlog.Runs.Select(run => run.Address)).ToList() is { Count: > 0 } runs ? runs : null,
            });
        }
        catch (UnwritableJournalException)
        {
        }
    }
}
