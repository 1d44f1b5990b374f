namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Replaces files as a whole. A process that ends at any time leaves either the old or the new file. Symbolic links are replaced and never
/// followed: an artifact or a commit may contain links to any file of the user.
/// </summary>
internal static class WholeFile
{
    /// <summary>Writes the new content to a file beside it, and renames it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="isDurable">True to flush the content to the disk before the file is renamed.</param>
    /// <param name="isPrivate">True to keep other users from reading the file.</param>
    /// <exception cref="IOException">The disk is full, or another process replaces the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static void Replace(string path, Action<FileStream> write, bool isDurable = true, bool isPrivate = false)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        DeleteLeftover(draft);
        using (var file = new FileStream(draft, options))
        {
            write(file);
            file.Flush(flushToDisk: isDurable);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Deletes what a process left that ended meanwhile. The file of a running process is locked and stays.</summary>
    private static void DeleteLeftover(string draft)
    {
        if (FileOwnership.IsLink(draft))
            File.Delete(draft);
        else if (File.Exists(draft))
            FileLock.Delete(draft);
    }
}
