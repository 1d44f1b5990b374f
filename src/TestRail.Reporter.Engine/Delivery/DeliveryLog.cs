using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>A journal and what it comes to, kept together: what a delivery writes down it also takes note of.</summary>
internal sealed class DeliveryLog(JournalWriter journal, JournaledResults journaled, TimeProvider time)
{
    public JournaledResults Results => journaled;

    /// <summary>The clock that dates the entries.</summary>
    public TimeProvider Time => time;

    public void Write(JournalEntry entry)
    {
        journal.Append(entry);
        journaled.Apply(entry);
    }

    /// <summary>
    /// Writes what is about to leave, and returns when the entry would survive a power cut. Where the disk does not take it, nothing leaves, and what the journaled
    /// knows says so.
    /// </summary>
    /// <exception cref="UnwritableJournalException">Nothing may leave.</exception>
    public void Announce(JournalEntry entry)
    {
        journal.Append(entry);
        journal.Flush();
        journaled.Apply(entry);
    }
}
