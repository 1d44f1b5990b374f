namespace TestRail.Reporter.Engine.Journal;

/// <summary>A file that is to be at a stored result.</summary>
/// <param name="Record">The record that it belongs to.</param>
/// <param name="File">Its place among the record's files, from 0.</param>
/// <param name="Copy">The name of its copy beside the journal.</param>
/// <param name="ResultId">The result.</param>
/// <param name="TestId">The result's test.</param>
internal sealed record PendingAttachment(int Record, int File, string Copy, long ResultId, long TestId)
{
    /// <summary>The run that holds the result.</summary>
    public long Run { get; init; }

    /// <summary>When it was sent and never heard of again; null when it was not.</summary>
    public DateTimeOffset? InDoubtSince { get; init; }

    /// <summary>The copy's name begins with the numbers of record and file, which mean nothing to a reader.</summary>
    public string Name => Copy.Split('-', 3)[^1];
}
