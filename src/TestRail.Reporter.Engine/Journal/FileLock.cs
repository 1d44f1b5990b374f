namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// A lock on a small file. The operating system releases it when the process ends. A lock file that is unused for days may be deleted. A
/// process that waited for it then holds a lock on a deleted file, notices that and locks the new file.
/// </summary>
internal static class FileLock
{
    /// <summary>EWOULDBLOCK on Linux (11) and macOS (35); sharing and lock violations on Windows.</summary>
    private static readonly HashSet<int> HeldErrors = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>True when the lock failed because another process holds it; false for disk and file system errors.</summary>
    public static bool IsHeldElsewhere(IOException failure) => HeldErrors.Contains(failure.HResult);

    /// <summary>Takes the lock of a file that is not deleted while other processes may wait for it.</summary>
    /// <exception cref="IOException">
    /// Another process holds the lock, the disk is full, or the file system does not support locks.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The file is not writable, or is a link: the lock would create its target.</exception>
    public static FileStream Open(string path) => FileOwnership.LinkObjection(path) is { } objection
        ? throw new UnauthorizedAccessException($"{path}: {objection}.")
        : new(path, Options);

    /// <summary>Tries to take the lock. Returns null when another process holds it.</summary>
    /// <exception cref="IOException">The disk is full, or the file system does not support locks.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not writable.</exception>
    public static FileStream? TryTake(string path)
    {
        FileStream? file = null;
        try
        {
            file = Open(path);
            if (IsStillAtPath(file, path))
                return file;
        }
        catch (IOException held) when (IsHeldElsewhere(held))
        {
        }

        file?.Dispose();
        return null;
    }

    /// <summary>Checks that the file system enforces locks. Some network drives accept locks without enforcing them.</summary>
    /// <param name="path">The path of a test file, which is deleted afterwards.</param>
    /// <exception cref="IOException">The file system does not enforce locks.</exception>
    public static void Require(string path)
    {
        var options = Options;
        options.Options = FileOptions.DeleteOnClose;
        using var first = new FileStream(path, options);
        using var second = Second();
        if (second is not null)
            throw new IOException("The file system does not lock files.");

        FileStream? Second()
        {
            try
            {
                return Open(path);
            }
            catch (IOException held) when (IsHeldElsewhere(held))
            {
                return null;
            }
        }
    }

    /// <summary>Deletes the file unless another process holds its lock.</summary>
    public static void Delete(string path)
    {
        using var file = TryTake(path);
        if (file is not null)
            File.Delete(path);
    }

    private static FileStreamOptions Options
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    /// <summary>
    /// True when the path still refers to the open file. A timestamp set through the handle is visible at the path only if both are the
    /// same file.
    /// </summary>
    private static bool IsStillAtPath(FileStream file, string path)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        File.SetLastWriteTimeUtc(file.SafeFileHandle, now);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }
}
