using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Writes entries to a journal and applies them to the state computed from it, so that both agree. Several requests may be on their way, so
/// writing and reading take turns.
/// </summary>
internal sealed class DeliveryLog(JournalWriter journal, JournaledResults journaled, TimeProvider time) : IDefectJournal
{
    private readonly object _gate = new();

    /// <summary>The session; null when its first entry is damaged.</summary>
    public string? Session => journaled.State.Began?.Session;

    /// <summary>The clock for the timestamps of entries.</summary>
    public TimeProvider Time => time;

    /// <summary>The state, to use while no request is on its way.</summary>
    public JournaledResults Results => journaled;

    /// <summary>The defects of the session's failures.</summary>
    public DefectState Defects => journaled.State.Defects;

    /// <summary>Reads from the state while requests are on their way.</summary>
    public T Read<T>(Func<JournaledResults, T> read)
    {
        lock (_gate)
            return read(journaled);
    }

    public void Write(JournalEntry entry)
    {
        lock (_gate)
        {
            journal.Append(entry);
            journaled.Apply(entry);
        }
    }

    /// <summary>
    /// Writes an entry before its request is sent, and flushes it to the disk so that it survives a power failure. If that fails, the state
    /// is not changed.
    /// </summary>
    /// <exception cref="UnwritableJournalException">The entry could not be written. Do not send the request.</exception>
    public void Announce(JournalEntry entry)
    {
        lock (_gate)
        {
            journal.Append(entry);
            journal.Flush();
            journaled.Apply(entry);
        }
    }
}
