namespace TestRail.Reporter.Tool.Operations;

/// <summary>What a journal holds, and how far it was delivered.</summary>
/// <param name="Journal">The file.</param>
/// <param name="State">How it stands.</param>
internal sealed record InspectedJournal(string Journal, JournalStatus State)
{
    /// <summary>When its session began; null when it does not say.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>Results that the session recorded.</summary>
    public int Recorded { get; init; }

    /// <summary>Results that TestRail has stored.</summary>
    public int Accepted { get; init; }

    /// <summary>Results that TestRail refused for good.</summary>
    public int Rejected { get; init; }

    /// <summary>Results that may or may not have arrived.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>Results that are still to be sent.</summary>
    public int Pending { get; init; }

    /// <summary>Results that a person gave up.</summary>
    public int Discarded { get; init; }

    /// <summary>Where a person sees the runs; none when none was opened.</summary>
    public IReadOnlyList<Uri> Runs { get; init; } = [];

    /// <summary>Lines that are no entries.</summary>
    public IReadOnlyList<int> DamagedLines { get; init; } = [];
}
