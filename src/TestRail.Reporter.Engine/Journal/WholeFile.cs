namespace TestRail.Reporter.Engine.Journal;

/// <summary>Replaces files as a whole. A process that ends at any time leaves either the old or the new file.</summary>
internal static class WholeFile
{
    /// <summary>Writes the new content to a file beside it, flushes it to the disk, and renames it.</summary>
    /// <exception cref="IOException">The disk is full, or the file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static void Replace(string path, Action<FileStream> write)
    {
        var draft = path + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
