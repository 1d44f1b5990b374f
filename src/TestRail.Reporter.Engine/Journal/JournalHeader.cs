using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>What the first and the last lines of a journal tell, without claiming it: little is read, however long the journal is.</summary>
internal sealed record JournalHeader
{
    /// <summary>True when the journal holds no line: its process ended before it had written one, or is about to.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>True when a living process writes the journal.</summary>
    public bool IsBeingWritten { get; init; }

    /// <summary>Whose journal it is; null when it does not begin as a journal does.</summary>
    public SessionStarted? Began { get; init; }

    /// <summary>That nothing is left to be done; null while something may be.</summary>
    public JournalFinished? Finished { get; init; }

    /// <summary>How many results were recorded; null when the last lines do not tell.</summary>
    public int? Recorded { get; init; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public static JournalHeader At(string path)
    {
        // A writer owns its file a moment after making it: whoever asks for an empty file alone might come between.
        if (new FileInfo(path).Length == 0)
            return new JournalHeader { IsEmpty = true };

        if (JournalLock.IsTaken(path))
            return new JournalHeader { IsBeingWritten = true };

        using var file = OpenShared(path);
        var reader = new JournalReader(file);
        var first = reader.Lines().FirstOrDefault();
        if (first.Number == 0)
            return new JournalHeader { IsEmpty = true };

        var newest = reader.Newest().ToList();
        return new JournalHeader
        {
            Began = first.Entry as SessionStarted,
            Finished = newest.FirstOrDefault() as JournalFinished,
            Recorded = newest.OfType<ResultRecorded>().FirstOrDefault()?.Number ?? (newest.Any(entry => entry is SessionStarted) ? 0 : null),
        };
    }

    /// <summary>Whose journal it is; null when it does not begin as a journal does, or cannot be read.</summary>
    public static SessionStarted? ReadStart(string path)
    {
        try
        {
            using var file = OpenShared(path);
            return new JournalReader(file).Lines().FirstOrDefault().Entry as SessionStarted;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True when nothing of the journal is left to be done; false also when it cannot be read, which others say better.</summary>
    public static bool IsFinished(string path)
    {
        try
        {
            return At(path).Finished is not null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>True when the journal holds no line.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public static bool IsWithoutLines(string path)
    {
        using var file = OpenShared(path);
        return !new JournalReader(file).Lines().Any();
    }

    /// <summary>A handle that leaves the journal to whoever writes it.</summary>
    public static SafeFileHandle OpenShared(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
