using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>One session's journal with all that lies beside it, open for reading and writing.</summary>
internal sealed class OpenJournal : IDisposable
{
    private readonly IDisposable? _alsoOpen;

    private OpenJournal(JournalWriter writer)
    {
        Writer = writer;
        Path = writer.Path;
        Reader = new JournalReader(writer.Handle);
        Attachments = new AttachmentStore(writer.Path);
    }

    private OpenJournal(string path, SafeFileHandle file, JournalWriter scratch)
    {
        _alsoOpen = file;
        Writer = scratch;
        Path = path;
        Reader = new JournalReader(file);
        Attachments = new AttachmentStore(path);
    }

    /// <summary>The journal's file.</summary>
    public string Path { get; }

    public JournalWriter Writer { get; }

    public JournalReader Reader { get; private set; }

    public AttachmentStore Attachments { get; }

    /// <summary>Begins a new journal in a folder, which is made if need be.</summary>
    public static OpenJournal Create(string folder, SessionStarted began, TimeProvider time, OpenFile? open = null)
    {
        JournalFolder.Prepare(folder);
        var journal = new OpenJournal(JournalWriter.Create(JournalFolder.NewFile(folder, began.At, began.Session), time, open));
        try
        {
            journal.Writer.Append(began);
            return journal;
        }
        // A full disk makes files, and takes nothing into them.
        catch (IOException)
        {
            journal.Dispose();
            File.Delete(journal.Path);
            JournalLock.Remove(journal.Path);
            throw;
        }
    }

    /// <summary>Goes on in a journal that an earlier process left.</summary>
    /// <exception cref="IOException">A living process still writes it.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static OpenJournal Continue(string path, TimeProvider time, OpenFile? open = null) => new(JournalWriter.Continue(path, time, open));

    /// <summary>Reads a journal and leaves it as it is: what is appended goes into a file that is gone at the end.</summary>
    public static OpenJournal Rehearse(string path, TimeProvider time)
    {
        var scratch = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());
        return new OpenJournal(path, JournalHeader.OpenShared(path), JournalWriter.Create(scratch, time, static (file, options) =>
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new FileStream(file, options);
        }));
    }

    /// <summary>Writes the journal again where somebody deleted it, as a build step that cleans the working tree does. Returns true when that was necessary.</summary>
    public bool RestoreIfGone()
    {
        try
        {
            if (!Writer.RestoreIfGone())
                return false;

            Reader = new JournalReader(Writer.Handle) { Redact = Reader.Redact };
            return true;
        }
        // What is delivered now needs no file; what is kept is then said to be lost.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        _alsoOpen?.Dispose();
        if (Path != Writer.Path)
            JournalLock.Remove(Writer.Path);
    }
}
