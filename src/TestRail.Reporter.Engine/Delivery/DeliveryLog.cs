using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Writes entries to a journal and applies them to the state computed from it, so that both agree.</summary>
internal sealed class DeliveryLog(JournalWriter journal, JournaledResults journaled, TimeProvider time)
{
    public JournaledResults Results => journaled;

    /// <summary>The clock for the timestamps of entries.</summary>
    public TimeProvider Time => time;

    public void Write(JournalEntry entry)
    {
        journal.Append(entry);
        journaled.Apply(entry);
    }

    /// <summary>
    /// Writes an entry before its request is sent, and flushes it to the disk so that it survives a power failure. If that fails, the state
    /// is not changed.
    /// </summary>
    /// <exception cref="UnwritableJournalException">The entry could not be written. Do not send the request.</exception>
    public void Announce(JournalEntry entry)
    {
        journal.Append(entry);
        journal.Flush();
        journaled.Apply(entry);
    }
}
