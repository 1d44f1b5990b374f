using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>
/// The file with the shared state of sessions that have the same key and the same run settings. It is in one of the user's folders. A
/// session needs the lease to read or change it: a file lock, which the operating system releases when the process ends.
/// </summary>
internal sealed class SharedStateFile
{
    /// <summary>Files that are unused for this time are deleted.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    private const string LockEnding = ".lock", OutageEnding = ".outage";

    private readonly string _folder;
    private readonly string _key;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private SharedStateFile(string folder, string key, IReadOnlyDictionary<string, string> settings)
    {
        (_folder, _key, _settings) = (folder, Hash(key), settings);
        Path = System.IO.Path.Combine(folder, $"{_key}-{Hash(string.Join('\n', settings.Select(pair => $"{pair.Key}={pair.Value}")))}.json");
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>The lock file. Each key has its own, so sessions of different keys do not wait for each other.</summary>
    private string LockPath => System.IO.Path.Combine(_folder, _key + LockEnding);

    private string OutagePath => System.IO.Path.Combine(_folder, _key + OutageEnding);

    /// <summary>The folder with the sessions' results, which are kept longer than the journals.</summary>
    public string ResultsFolder => System.IO.Path.ChangeExtension(Path, null);

    /// <summary>
    /// The folders with the results of all sessions of the key, this file's first. Sessions with other run settings may report to the same run, if
    /// one names it by its id.
    /// </summary>
    public IReadOnlyList<string> ResultsFolders => [ResultsFolder, .. Directory.EnumerateDirectories(_folder, $"{_key}-*").Where(other => other != ResultsFolder)];

    /// <summary>The path to which an unreadable file was moved; null when the file was readable.</summary>
    public string? Damaged { get; private set; }

    /// <summary>Returns the file of a key in the first folder that is writable and supports locks; null when there is none.</summary>
    public static SharedStateFile? In(IEnumerable<string> folders, string key, IReadOnlyDictionary<string, string> settings) =>
        folders.FirstOrDefault(IsUsable) is { } folder ? new SharedStateFile(folder, key, settings) : null;

    /// <summary>The shared states of a key, one for each set of run settings. Folders that cannot be read are skipped.</summary>
    public static IReadOnlyList<SharedState> AllOf(IEnumerable<string> folders, string key) =>
        [.. folders.SelectMany(folder => FolderListing.Files(folder, $"{Hash(key)}-*.json", out _)).Select(TryRead).OfType<SharedState>()];

    /// <summary>Waits until no other session holds the lease, and takes it.</summary>
    public async Task<SharedStateLease> EnterAsync(CancellationToken cancellation)
    {
        var file = await WaitAsync(LockPath, cancellation).ConfigureAwait(false);
        try
        {
            return new SharedStateLease(file, ReadOwn() ?? new SharedState { Settings = _settings }, Write);
        }
        catch (Exception)
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Replaces the lease of a session that is about to send results. The other sessions can then open and expand runs. Waits for those that
    /// are sending results for the same cases.
    /// </summary>
    /// <param name="lease">The lease. It is released.</param>
    /// <param name="session">The session.</param>
    /// <param name="related">The sessions with results for the same cases.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    /// <returns>The lock. Dispose it after the last result.</returns>
    /// <exception cref="DeliveryBlockedException">The lock cannot be taken.</exception>
    public async Task<IDisposable> BeginSendingAsync(SharedStateLease lease, string session, IReadOnlySet<string> related, CancellationToken cancellation)
    {
        SendingLock? own = null;
        try
        {
            var locks = new SendingLocks(ResultsFolder);
            var earlier = locks.HeldBy(related);
            own = locks.Take(session);
            lease.Dispose();
            await SendingLocks.WaitAsync(earlier, cancellation).ConfigureAwait(false);
            return own;
        }
        catch (Exception failure)
        {
            own?.Dispose();
            if (failure is IOException or UnauthorizedAccessException)
                throw new DeliveryBlockedException(SharedRunMessages.SharedRunUnwritable(ResultsFolder, failure.Message));
            throw;
        }
    }

    /// <summary>Tells the other sessions that TestRail was unavailable until this session's deadline.</summary>
    public void NoteOutage()
    {
        try
        {
            WholeFile.Replace(OutagePath, static _ => { }, isDurable: false);
        }
        // Without this file, the other sessions wait for TestRail themselves.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>True when TestRail was recently unavailable for another session.</summary>
    public bool IsOutage(TimeSpan within) => File.Exists(OutagePath) && (TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(OutagePath)).Duration() < within;

    /// <summary>The options in which other sessions of the key differ. A session that joins their run by its id does not differ.</summary>
    public IReadOnlyList<string> Disagreements() =>
        [.. Directory.EnumerateFiles(_folder, $"{_key}-*.json").Where(file => file != Path).Select(TryRead).OfType<SharedState>()
            .Where(other => !other.Runs.Any(run => $"{run.Target.Run}" == _settings["run.id"]))
            .SelectMany(other => RunSettings.Differences(_settings, other.Settings)).Distinct()];

    /// <summary>Deletes files that are unused for <see cref="Retention"/>. Call it before the first session of the process uses this file.</summary>
    public void Sweep(DateTimeOffset now)
    {
        foreach (var file in Directory.EnumerateFiles(_folder).Where(IsOld))
        {
            try
            {
                // A session that holds the lease uses this file.
                using var lease = file == Path ? FileLock.TryTake(LockPath) : null;
                if (file != LockPath && (file != Path || (lease is not null && IsOld(file))))
                    Delete(file);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
            }
        }

        bool IsOld(string file) => File.GetLastWriteTimeUtc(file) < (now - Retention).UtcDateTime;
    }

    private static void Delete(string file)
    {
        if (file.EndsWith(LockEnding, StringComparison.Ordinal))
        {
            FileLock.Delete(file);
        }
        else if (System.IO.Path.GetFileName(file).Contains(".json", StringComparison.Ordinal) || file.EndsWith(OutageEnding, StringComparison.Ordinal))
        {
            File.Delete(file);
            if (System.IO.Path.ChangeExtension(file, null) is var results && Directory.Exists(results))
                Directory.Delete(results, recursive: true);
        }
    }

    /// <summary>Waits for the lock in real time, even if the session has another clock.</summary>
    private static async Task<FileStream> WaitAsync(string path, CancellationToken cancellation)
    {
        for (var pause = 5; ; pause = Math.Min(pause * 2, 100))
        {
            try
            {
                if (FileLock.TryTake(path) is { } file)
                    return file;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new DeliveryBlockedException(SharedRunMessages.SharedRunUnwritable(path, refused.Message));
            }

            await Task.Delay(Random.Shared.Next(1, pause + 1), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the file. A damaged or foreign file is renamed, so that users can inspect it.</summary>
    private SharedState? ReadOwn()
    {
        if (!File.Exists(Path))
            return null;

        var known = Read(Path);
        if (known is { Format: > SharedState.CurrentFormat })
            throw new DeliveryBlockedException(SharedRunMessages.SharedRunNewer(Path));
        if (known is { Settings.Count: > 0 })
            return known;

        Damaged = Path + ".damaged";
        File.Move(Path, Damaged, overwrite: true);
        return null;
    }

    /// <summary>Returns null when the file is unreadable, for example because its session is replacing it.</summary>
    private static SharedState? TryRead(string path)
    {
        try
        {
            return Read(path);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static SharedState? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), SharedStateFormat.Default.SharedState);
        }
        catch (Exception none) when (none is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private void Write(SharedState state)
    {
        try
        {
            WholeFile.Replace(Path, file => JsonSerializer.Serialize(file, state, SharedStateFormat.Default.SharedState));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryBlockedException(SharedRunMessages.SharedRunUnwritable(Path, refused.Message));
        }
    }

    private static bool IsUsable(string folder)
    {
        try
        {
            JournalFolder.Prepare(folder);
            FileLock.Require(System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName()));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
