namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The system's lock on a small file, which goes with the process that holds it. A file that nobody locked for days may be deleted; whoever waited for it then
/// holds a lock on a file without a name, sees that, and takes the new one.
/// </summary>
internal static class FileLock
{
    /// <summary>EWOULDBLOCK of Linux and of macOS; sharing and lock violations of Windows.</summary>
    private static readonly HashSet<int> Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>True when an attempt failed since another process holds the lock, and not because of the disk or the file system.</summary>
    public static bool IsHeldElsewhere(IOException failure) => Held.Contains(failure.HResult);

    /// <summary>Takes the lock of a file that nobody deletes while others may wait for it.</summary>
    /// <exception cref="IOException">Another process holds the lock, the disk is full, or the file system does not lock files.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static FileStream Open(string path) => new(path, Options);

    /// <summary>Tries to take the lock; null when another process holds it.</summary>
    /// <exception cref="IOException">The disk is full, or the file system does not lock files.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static FileStream? TryTake(string path)
    {
        FileStream? file = null;
        try
        {
            file = Open(path);
            if (IsNamed(file, path))
                return file;
        }
        catch (IOException held) when (IsHeldElsewhere(held))
        {
        }

        file?.Dispose();
        return null;
    }

    /// <summary>Throws where the file system takes locks and does not keep them, as some network drives do.</summary>
    /// <param name="path">A file to try it with; it is deleted.</param>
    /// <exception cref="IOException">Locks do not keep anybody out.</exception>
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

    /// <summary>Deletes the file unless somebody holds its lock.</summary>
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

    /// <summary>A time that is set through the open file shows at the path only if that still names the same file.</summary>
    private static bool IsNamed(FileStream file, string path)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        File.SetLastWriteTimeUtc(file.SafeFileHandle, now);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }
}
