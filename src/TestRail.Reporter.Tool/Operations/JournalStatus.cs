namespace TestRail.Reporter.Tool.Operations;

/// <summary>How a journal stands.</summary>
internal enum JournalStatus
{
    /// <summary>Nothing of it is left to be done.</summary>
    Finished,

    /// <summary>Something of it is left to be done.</summary>
    Waiting,

    /// <summary>Something of it may or may not have arrived.</summary>
    Unconfirmed,

    /// <summary>A living process writes it.</summary>
    Writing,

    /// <summary>It holds nothing at all.</summary>
    Empty,

    /// <summary>Nothing of it can be sent before somebody mends it.</summary>
    Damaged,

    /// <summary>A newer reporter wrote it.</summary>
    Newer,

    /// <summary>It is no journal.</summary>
    NoJournal,

    /// <summary>The file cannot be read.</summary>
    Unreadable,
}
