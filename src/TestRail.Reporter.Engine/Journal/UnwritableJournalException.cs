namespace TestRail.Reporter.Engine.Journal;

/// <summary>An entry could not be written, because the disk is full or no longer available.</summary>
internal sealed class UnwritableJournalException(string journal, IOException cause) : IOException(cause.Message, cause)
{
    /// <summary>The path of the journal's file.</summary>
    public string Journal { get; } = journal;
}
