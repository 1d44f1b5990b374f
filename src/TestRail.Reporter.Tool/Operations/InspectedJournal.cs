namespace TestRail.Reporter.Tool.Operations;

/// <summary>A journal's content and delivery status.</summary>
/// <param name="Journal">The journal's file.</param>
/// <param name="State">The status.</param>
internal sealed record InspectedJournal(string Journal, JournalStatus State)
{
    /// <summary>When the session started; null if the journal does not contain it.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>The number of results that the session recorded.</summary>
    public int Recorded { get; init; }

    /// <summary>
    /// The names of the tests that are running, or that were running when the process that wrote the journal was killed.
    /// </summary>
    public IReadOnlyList<string> Running { get; init; } = [];

    /// <summary>The number of results that TestRail stored.</summary>
    public int Accepted { get; init; }

    /// <summary>The number of results that TestRail rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>The number of results in doubt: the answer to their request was lost.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>The number of results that are not sent yet.</summary>
    public int Pending { get; init; }

    /// <summary>The number of results that a user discarded.</summary>
    public int Discarded { get; init; }

    /// <summary>The number of failures whose result was sent without its defect, because the tracker was not available.</summary>
    public int DefectsMissing { get; init; }

    /// <summary>The web addresses of the session's runs; empty when it opened none.</summary>
    public IReadOnlyList<Uri> Runs { get; init; } = [];

    /// <summary>The numbers of lines that are not valid entries.</summary>
    public IReadOnlyList<int> DamagedLines { get; init; } = [];
}
