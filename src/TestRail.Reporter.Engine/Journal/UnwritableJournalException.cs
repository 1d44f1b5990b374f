namespace TestRail.Reporter.Engine.Journal;

/// <summary>The disk does not take an entry: it is full, or gone.</summary>
internal sealed class UnwritableJournalException(string journal, IOException cause) : IOException(cause.Message, cause)
{
    /// <summary>The journal's file.</summary>
    public string Journal { get; } = journal;
}
