using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Writes the last entry of a completed journal. Later readers need only this line.</summary>
internal static class JournalCompletion
{
    /// <summary>Writes the entry, except when something is left to send, to confirm or to upload.</summary>
    public static void Note(JournalWriter journal, JournaledResults journaled, ResultOptions options, TimeProvider time, IEnumerable<Uri>? addresses)
    {
        if (journaled.IsSent(options))
            Note(journal, journaled, time, addresses);
    }

    /// <summary>Writes the entry. If the write fails, the next reader reads the whole journal instead.</summary>
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
                DefectsMissing = journaled.State.Defects.Missing.Count,
                Addresses = (addresses ?? journaled.State.Runs.Select(run => run.Address)).ToList() is { Count: > 0 } runs ? runs : null,
            });
        }
        catch (UnwritableJournalException)
        {
        }
    }
}
