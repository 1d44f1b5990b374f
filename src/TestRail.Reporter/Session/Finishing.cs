using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session;

/// <summary>The last line of a journal of which nothing is left to be done, so that nobody need read the rest again.</summary>
internal static class Finishing
{
    /// <summary>Writes it, unless something is left to be sent, to be settled or to be uploaded.</summary>
    public static void Note(JournalWriter journal, Backlog backlog, ResultOptions options, TimeProvider time, IEnumerable<Uri>? addresses)
    {
        if (backlog.IsDelivered(options))
            Note(journal, backlog, time, addresses);
    }

    /// <summary>Writes it. A disk that does not take it costs the next reader a moment, and nothing else.</summary>
    public static void Note(JournalWriter journal, Backlog backlog, TimeProvider time, IEnumerable<Uri>? addresses = null)
    {
        try
        {
            journal.Append(new Finished
            {
                At = time.GetUtcNow(),
                Recorded = backlog.Recorded,
                Accepted = backlog.Accepted,
                Refused = backlog.Refused.Count,
                Discarded = backlog.Discarded,
                Addresses = (addresses ?? backlog.Runs.Select(run => run.Address)).ToList() is { Count: > 0 } runs ? runs : null,
            });
        }
        catch (UnwritableJournalException)
        {
        }
    }
}
