namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// A writer's claim on its journal: a lock on a small file beside it. So a look at a journal neither locks it nor is kept out by its writer. The system
/// lets go of the lock with the process that holds it, however that ends; the file stays until the journal is cleaned up, since two processes could lock two files of
/// one name if it were deleted before.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private const string Ending = ".lock";

    /// <summary>A look at the claim holds it for a moment, too.</summary>
    private const int Attempts = 200;

    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    /// <summary>Claims a journal.</summary>
    /// <exception cref="IOException">A living process writes the journal.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
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

    /// <summary>True when a living process writes the journal.</summary>
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

    /// <summary>Takes the file of a claim away, where its journal never came to be.</summary>
    public static void Remove(string journal) => File.Delete(PathOf(journal));

    public void Dispose() => _file.Dispose();

    private static string PathOf(string journal) => Path.ChangeExtension(journal, Ending);
}
