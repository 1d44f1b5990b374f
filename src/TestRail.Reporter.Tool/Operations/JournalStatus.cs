namespace TestRail.Reporter.Tool.Operations;

/// <summary>The delivery status of a journal.</summary>
internal enum JournalStatus
{
    /// <summary>Nothing is left to do.</summary>
    Finished,

    /// <summary>Results are pending, or runs are still to be closed.</summary>
    Waiting,

    /// <summary>Results are in doubt: the answer to their request was lost.</summary>
    Unconfirmed,

    /// <summary>A running process writes it.</summary>
    Writing,

    /// <summary>It has no lines.</summary>
    Empty,

    /// <summary>It cannot be sent until it is repaired.</summary>
    Damaged,

    /// <summary>A newer version of the reporter wrote it.</summary>
    Newer,

    /// <summary>The file is not a journal.</summary>
    NoJournal,

    /// <summary>The file cannot be read.</summary>
    Unreadable,
}
