namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The writer's lock on its journal: a lock on a small file next to it. Reading a journal therefore neither locks it nor waits for its
/// writer. The operating system releases the lock when the process ends. The lock file stays until the journal is deleted, because
/// otherwise two processes could lock two files with the same name.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private const string Ending = ".lock";

    /// <summary>The number of attempts to take the lock. <see cref="IsTaken"/> also holds it for a moment.</summary>
    private const int Attempts = 200;

    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    /// <summary>Locks a journal for writing.</summary>
    /// <exception cref="IOException">Another running process writes the journal.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static JournalLock Take(string journal)
    {
        var wait = new SpinWait();
        while (true)
        {
            try
            {
                return new JournalLock(FileLock.Open(PathOf(journal)));
            }
            catch (IOException held) when (wait.Count < Attempts && FileLock.IsHeldElsewhere(held))
            {
                wait.SpinOnce(sleep1Threshold: 10);
            }
        }
    }

    /// <summary>True when a running process writes the journal.</summary>
    public static bool IsTaken(string journal)
    {
        try
        {
            using (File.OpenHandle(PathOf(journal), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
                return false;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Why a journal cannot be locked: its lock file is a link. Null when it is none.</summary>
    public static string? Objection(string journal) => FileOwnership.IsLink(PathOf(journal)) ? "its lock file is a symbolic link" : null;

    /// <summary>Deletes the lock file of a journal that was not created.</summary>
    public static void Remove(string journal) => File.Delete(PathOf(journal));

    public void Dispose() => _file.Dispose();

    private static string PathOf(string journal) => Path.ChangeExtension(journal, Ending);
}
