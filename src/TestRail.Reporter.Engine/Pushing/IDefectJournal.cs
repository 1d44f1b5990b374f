using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>The part of a session's journal that is about defects.</summary>
internal interface IDefectJournal
{
    /// <summary>The defects of the session's failures.</summary>
    DefectState Defects { get; }

    /// <summary>The session's id; null when its first entry is damaged.</summary>
    string? Session { get; }

    /// <summary>Writes an entry before its request is sent, and flushes it to the disk.</summary>
    /// <exception cref="UnwritableJournalException">The entry could not be written. Do not send the request.</exception>
    void Announce(JournalEntry entry);

    /// <summary>Writes an entry.</summary>
    void Write(JournalEntry entry);
}
