namespace TestRail.Reporter.Journal;

/// <summary>One session's journal with all that lies beside it, open for reading and writing.</summary>
internal sealed class JournalDrawer : IDisposable
{
    private JournalDrawer(JournalWriter writer)
    {
        Writer = writer;
        Reader = new JournalReader(writer.Handle);
        Attachments = new AttachmentStore(writer.Path);
    }

    public JournalWriter Writer { get; }

    public JournalReader Reader { get; }

    public AttachmentStore Attachments { get; }

    /// <summary>Begins a new journal in a folder, which is made if need be.</summary>
    public static JournalDrawer Create(string folder, Began began, TimeProvider time)
    {
        JournalFolder.Prepare(folder);
        var drawer = new JournalDrawer(JournalWriter.Create(JournalFolder.NewFile(folder, began.At, began.Session), time));
        drawer.Writer.Append(began);
        return drawer;
    }

    /// <summary>Goes on in a journal that an earlier process left.</summary>
    /// <exception cref="IOException">A living process still writes it.</exception>
    public static JournalDrawer Continue(string path, TimeProvider time) => new(JournalWriter.Continue(path, time));

    public void Dispose() => Writer.Dispose();
}
