using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Compresses large finished journals and their reports. Of a journal, the first and the last line remain, which say what it was and how it
/// ended. The whole journal is next to it in a compressed file.
/// </summary>
internal static class JournalCompression
{
    /// <summary>In bytes. Smaller files are not compressed.</summary>
    public const long Smallest = 1024 * 1024;

    /// <summary>In bytes. A compressed file that claims to be larger is not read: it could fill the disk.</summary>
    private const long LargestWhole = 4L * 1024 * 1024 * 1024;

    private const string Ending = ".gz";

    /// <summary>The path of the compressed file.</summary>
    public static string PathOf(string file) => file + Ending;

    /// <summary>Compresses a finished journal and the reports next to it, if they are large.</summary>
    /// <exception cref="IOException">Another process uses the journal, or the disk is full. No content is lost.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static void Compress(string journal)
    {
        foreach (var report in JournalFolder.FilesBeside(journal).Where(file => file.EndsWith(".json", StringComparison.Ordinal) && FileOwnership.IsRegularFile(file) && IsLarge(file)))
        {
            WriteCompressed(report);
            File.Delete(report);
        }

        if (!IsLarge(journal))
            return;

        using var taken = JournalLock.Take(journal);
        WriteCompressed(journal);
        Replace(journal, draft =>
        {
            using var whole = JournalHeader.OpenShared(journal);
            var (first, last) = (default(CommittedLine), default(CommittedLine));
            foreach (var line in CommittedLine.AllOf(whole))
                (first, last) = (line.Number == 1 ? line : first, line);
            draft.Write([.. Read(whole, first), .. Read(whole, last)]);
        });
    }

    /// <summary>Opens a journal with all of its lines. A compressed one is written to a temporary file, which is deleted when it is closed.</summary>
    /// <exception cref="IOException">The file cannot be read, or the compressed file is damaged or too large.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another user.</exception>
    public static SafeFileHandle OpenWhole(string journal)
    {
        if (!File.Exists(PathOf(journal)) || IsLarge(journal))
            return JournalHeader.OpenShared(journal);

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        try
        {
            using var source = new GZipStream(File.OpenRead(PathOf(journal)), CompressionMode.Decompress);
            var (buffer, offset) = (new byte[128 * 1024], 0L);
            while (source.Read(buffer) is var read and > 0)
            {
                RandomAccess.Write(file, buffer.AsSpan(0, read), offset);
                offset += read;
                if (offset > LargestWhole)
                    throw new IOException($"{PathOf(journal)} is too large.");
            }

            return file;
        }
        catch (Exception failure)
        {
            file.Dispose();
            if (failure is InvalidDataException)
                throw new IOException($"{PathOf(journal)} is damaged.", failure);
            throw;
        }
    }

    private static bool IsLarge(string file) => new FileInfo(file).Length > Smallest;

    /// <summary>The line with its newline.</summary>
    private static byte[] Read(SafeFileHandle file, CommittedLine line)
    {
        var bytes = new byte[line.Text.Length + 1];
        return bytes[..RandomAccess.Read(file, bytes, line.Offset)];
    }

    private static void WriteCompressed(string file) => Replace(PathOf(file), draft =>
    {
        using var source = File.OpenRead(file);
        using var compressed = new GZipStream(draft, CompressionLevel.Fastest, leaveOpen: true);
        source.CopyTo(compressed);
    });

    private static void Replace(string path, Action<FileStream> write) => WholeFile.Replace(path, write, isPrivate: true);
}
