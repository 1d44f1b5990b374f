namespace TestRail.Reporter.Engine.Journal;

/// <summary>A session's journal with its attachments, open for reading and writing.</summary>
internal sealed class OpenJournal : IDisposable
{
    private OpenJournal(JournalWriter writer, string? original = null)
    {
        Writer = writer;
        Path = original ?? writer.Path;
        Reader = new JournalReader(writer.Handle);
        Attachments = new AttachmentStore(Path);
    }

    /// <summary>The path of the journal's file.</summary>
    public string Path { get; }

    public JournalWriter Writer { get; }

    public JournalReader Reader { get; private set; }

    public AttachmentStore Attachments { get; }

    /// <summary>
    /// Removes secrets from entries that are read and from those that are written. Results and started tests are redacted before that, and
    /// are most of a journal's lines, so they are written as they are.
    /// </summary>
    public Func<JournalEntry, JournalEntry> Redact
    {
        set
        {
            Reader.Redact = value;
            Writer.Redact = entry => entry is ResultRecorded or TestStarted ? entry : value(entry);
        }
    }

    /// <summary>Creates a journal in a folder, which is created if needed.</summary>
    public static OpenJournal Create(string folder, SessionStarted start, TimeProvider time, OpenFile? open = null)
    {
        JournalFolder.Prepare(folder);
        var journal = new OpenJournal(JournalWriter.Create(JournalFolder.NewFile(folder, start.At, start.Session), time, open));
        try
        {
            journal.Writer.Append(start);
            return journal;
        }
        // On a full disk a file can be created but not written.
        catch (IOException)
        {
            journal.Dispose();
            File.Delete(journal.Path);
            JournalLock.Remove(journal.Path);
            throw;
        }
    }

    /// <summary>Opens a journal of an earlier process to append to it.</summary>
    /// <exception cref="IOException">A running process writes the journal.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal is not writable.</exception>
    public static OpenJournal Continue(string path, TimeProvider time, OpenFile? open = null) => new(JournalWriter.Continue(path, time, open));

    /// <summary>Opens a journal without changing it. New entries go to a temporary copy, which is deleted at the end.</summary>
    public static OpenJournal OpenForDryRun(string path, TimeProvider time) =>
        new(JournalWriter.ContinueCopy(path, System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName()), time), path);

    /// <summary>
    /// Writes the journal again if its file was deleted, for example by a build step that cleans the working tree. Returns true when the
    /// file had been deleted.
    /// </summary>
    public bool RestoreIfGone()
    {
        try
        {
            if (!Writer.RestoreIfGone())
                return false;

            Reader = new JournalReader(Writer.Handle) { Redact = Reader.Redact };
            return true;
        }
        // Delivery in this session does not need the file. Results that are not sent are later reported as lost.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        if (Path != Writer.Path)
            JournalLock.Remove(Writer.Path);
    }
}
