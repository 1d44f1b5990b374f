using System.Text.Json;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>
/// Exclusive use of a tracker among the sessions of this user on this machine. Sessions of one solution have the same failing tests at the
/// same time, and each defect is pushed once. The operating system releases the lease if the process is killed.
/// </summary>
internal sealed class DefectLease : IDisposable
{
    private const int HashBegin = 4;

    private readonly FileStream? _lock;
    private readonly string? _path;

    private DefectLease(FileStream? file, string? path) => (_lock, _path, Memory) = (file, path, Read(path));

    /// <summary>What earlier leases left.</summary>
    public DefectMemory Memory { get; private set; }

    /// <summary>Waits until no other session holds the lease, and takes it. Without a usable folder, sessions do not wait for each other.</summary>
    /// <param name="folders">The folders for shared state, in the order of preference.</param>
    /// <param name="tracker">The tracker's address.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    public static async Task<DefectLease> EnterAsync(IEnumerable<string> folders, string tracker, CancellationToken cancellation)
    {
        var name = $"defects-{DefectMarker.Of(tracker)[HashBegin..]}";
        foreach (var folder in folders)
        {
            try
            {
                JournalFolder.Prepare(folder);
                FileLock.Require(Path.Combine(folder, Path.GetRandomFileName()));
                return new DefectLease(await WaitAsync(Path.Combine(folder, name + ".lock"), cancellation).ConfigureAwait(false), Path.Combine(folder, name + ".json"));
            }
            catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
            {
            }
        }

        return new DefectLease(null, null);
    }

    /// <summary>Stores what the next lease must know.</summary>
    public void Remember(DefectMemory memory)
    {
        Memory = memory;
        if (_path is null)
            return;

        try
        {
            WholeFile.Replace(_path, file => JsonSerializer.Serialize(file, memory, DefectMemoryFormat.Default.DefectMemory));
        }
        // The defects themselves are in the tracker. Other sessions list them again.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>Waits for the lock in real time, even if the session has another clock.</summary>
    private static async Task<FileStream> WaitAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (FileLock.TryTake(path) is { } file)
                return file;
            await Task.Delay(Random.Shared.Next(5, 50), cancellation).ConfigureAwait(false);
        }
    }

    private static DefectMemory Read(string? path)
    {
        try
        {
            return path is not null && File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), DefectMemoryFormat.Default.DefectMemory) ?? new() : new();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return new();
        }
    }
}
