using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>
/// Where the sessions of one key, and of one mind about their runs, keep what they know of them together: a small file in a folder of the user. Who
/// reads and changes it takes its lease: the system's lock on a file goes with the process that holds it.
/// </summary>
internal sealed class SharedStateFile
{
    /// <summary>After that time without use a key is forgotten.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(7);

    private const string LockEnding = ".lock", OutageEnding = ".outage";

    private readonly string _folder;
    private readonly string _key;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private SharedStateFile(string folder, string key, IReadOnlyDictionary<string, string> settings)
    {
        (_folder, _key, _settings) = (folder, Hash(key), settings);
        Path = System.IO.Path.Combine(folder, $"{_key}-{Hash(string.Join('\n', settings.Select(pair => $"{pair.Key}={pair.Value}")))}.json");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>One for each key, so that nobody waits for sessions of another.</summary>
    private string LockPath => System.IO.Path.Combine(_folder, _key + LockEnding);

    private string OutagePath => System.IO.Path.Combine(_folder, _key + OutageEnding);

    /// <summary>The folder of the sessions' results, which outlive their journals.</summary>
    public string ResultsFolder => System.IO.Path.ChangeExtension(Path, null);

    /// <summary>Where the file was put that could not be read; null when it could.</summary>
    public string? Damaged { get; private set; }

    /// <summary>The file of a key in the first folder that can be written to; null when none can.</summary>
    public static SharedStateFile? In(IEnumerable<string> folders, string key, IReadOnlyDictionary<string, string> settings) =>
        folders.FirstOrDefault(IsUsable) is { } folder ? new SharedStateFile(folder, key, settings) : null;

    /// <summary>What the sessions of a key know of their runs, once for each mind about them.</summary>
    public static IReadOnlyList<SharedState> AllOf(IEnumerable<string> folders, string key) =>
        [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, $"{Hash(key)}-*.json")).Select(TryRead).OfType<SharedState>()];

    /// <summary>Waits until no other session has its lease.</summary>
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

    /// <summary>Lets the other sessions know that TestRail was away until this one's deadline.</summary>
    public void NoteOutage()
    {
        try
        {
            File.WriteAllBytes(OutagePath, []);
        }
        // Then they find out by themselves.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>True when TestRail was away for another session a short while ago.</summary>
    public bool IsOutage(TimeSpan within) => File.Exists(OutagePath) && (TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(OutagePath)).Duration() < within;

    /// <summary>The options in which other sessions of the key differ from this one. Who joins by its id the run that they opened does not.</summary>
    public IReadOnlyList<string> Disagreements() =>
        [.. Directory.EnumerateFiles(_folder, $"{_key}-*.json").Where(file => file != Path).Select(TryRead).OfType<SharedState>()
            .Where(other => !other.Runs.Any(run => $"{run.Target.Run}" == _settings["run.id"]))
            .SelectMany(other => RunSettings.Differences(_settings, other.Settings)).Distinct()];

    /// <summary>Deletes what nobody used for days.</summary>
    public void Sweep(DateTimeOffset now)
    {
        foreach (var file in Directory.EnumerateFiles(_folder).Where(file => file != Path && file != LockPath && File.GetLastWriteTimeUtc(file) < (now - Age).UtcDateTime))
        {
            try
            {
                Delete(file);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
            }
        }
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

    /// <summary>Each process waits for others in real time, whatever clock the session has.</summary>
    private static async Task<FileStream> WaitAsync(string place, CancellationToken cancellation)
    {
        for (var pause = 5; ; pause = Math.Min(pause * 2, 100))
        {
            try
            {
                if (FileLock.TryTake(place) is { } file)
                    return file;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new DeliveryBlockedException(SharedRunMessages.SharedRunUnwritable(place, refused.Message));
            }

            await Task.Delay(Random.Shared.Next(1, pause + 1), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A file that is damaged, or not ours, is put aside for whoever wants to know how that came.</summary>
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

    /// <summary>Another file's session may replace it at this moment.</summary>
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

    /// <summary>Replaces the file as a whole, so that a process that ends at any moment leaves the old one or the new one.</summary>
    private void Write(SharedState state)
    {
        try
        {
            var draft = Path + ".new";
            using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                JsonSerializer.Serialize(file, state, SharedStateFormat.Default.SharedState);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, Path, overwrite: true);
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
