using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>
/// The locks of the sessions that are sending results to a shared run. TestRail shows the status that arrives last, so sessions with results
/// for the same case send one after the other. Other sessions do not wait.
/// </summary>
/// <param name="folder">The folder with the results of the sessions that share the run.</param>
internal sealed class SendingLocks(string folder)
{
    private const string Ending = ".sending";

    /// <summary>Takes a lock for a session. Call it under the lease, so that sessions take their locks in the order of their results.</summary>
    /// <exception cref="IOException">The lock cannot be taken.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public SendingLock Take(string session)
    {
        // Each attempt has a lock of its own: a session that begins its second attempt does not stop others that waited for the first one.
        var path = Path.Combine(folder, $"{session}.{Path.GetRandomFileName()}{Ending}");
        return new SendingLock(path, FileLock.Open(path));
    }

    /// <summary>The locks that any of these sessions hold.</summary>
    /// <exception cref="IOException">A lock cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">A lock belongs to another user.</exception>
    public IReadOnlyList<string> HeldBy(IReadOnlySet<string> sessions) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*" + Ending).Where(path => sessions.Contains(Path.GetFileName(path).Split('.')[0]) && IsHeld(path))] : [];

    /// <summary>Waits until the locks are released, in real time, even if the session has another clock.</summary>
    public static async Task WaitAsync(IEnumerable<string> locks, CancellationToken cancellation)
    {
        foreach (var path in locks)
        {
            while (IsHeld(path))
                await Task.Delay(Random.Shared.Next(10, 50), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>True while a session holds the lock. The lock of a process that was killed is deleted.</summary>
    private static bool IsHeld(string path)
    {
        if (!File.Exists(path))
            return false;

        FileLock.Delete(path);
        return File.Exists(path);
    }
}
