using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Reads the first and last lines of a journal without locking it. The cost does not depend on the journal's length.</summary>
internal sealed record JournalHeader
{
    /// <summary>True when the journal has no lines: its process ended before writing one, or is about to write the first.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>True when a running process writes the journal.</summary>
    public bool IsBeingWritten { get; init; }

    /// <summary>The first entry; null when it is missing or damaged.</summary>
    public SessionStarted? Began { get; init; }

    /// <summary>The last entry; null when something is left to do.</summary>
    public JournalFinished? Finished { get; init; }

    /// <summary>The number of recorded results; null when it is not in the last lines.</summary>
    public int? Recorded { get; init; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another user.</exception>
    public static JournalHeader At(string path)
    {
        // A writer takes the lock shortly after it creates the file. Checking the lock of an empty file could get in between.
        if (new FileInfo(path).Length == 0)
            return new JournalHeader { IsEmpty = true };

        if (JournalLock.IsTaken(path))
            return new JournalHeader { IsBeingWritten = true };

        using var file = OpenShared(path);
        var reader = new JournalReader(file);
        var first = reader.Lines().FirstOrDefault();
        if (first.Number == 0)
            return new JournalHeader { IsEmpty = true };

        var lastEntries = reader.Newest().ToList();
        return new JournalHeader
        {
            Began = first.Entry as SessionStarted,
            Finished = lastEntries.FirstOrDefault() as JournalFinished,
            Recorded = (lastEntries.FirstOrDefault() as JournalFinished)?.Recorded ?? lastEntries.OfType<ResultRecorded>().FirstOrDefault()?.Number ?? (lastEntries.Any(entry => entry is SessionStarted) ? 0 : null),
        };
    }

    /// <summary>Returns the first entry; null when it is missing or damaged, or the file cannot be read.</summary>
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

    /// <summary>True when nothing is left to do. False when the file cannot be read; other code reports that.</summary>
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

    /// <summary>True when the journal has no lines.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another user.</exception>
    public static bool IsWithoutLines(string path)
    {
        using var file = OpenShared(path);
        return !new JournalReader(file).Lines().Any();
    }

    /// <summary>Opens the file for reading without blocking its writer.</summary>
    public static SafeFileHandle OpenShared(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
