using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Appends entries to a journal. When <see cref="Append"/> returns, the operating system has the entry, so it survives the end of this
/// process. It is on disk after <see cref="Flush"/>, which also runs every second. A disk may take long, so no entry waits for a flush.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private static readonly OpenFile FromDisk = static (path, options) => new FileStream(path, options);

    /// <summary>Held during a flush, so that the file is not replaced or closed meanwhile. Taken before <see cref="_sync"/>.</summary>
    private readonly object _disk = new();
    private readonly object _sync = new();
    private readonly OpenFile _openFile;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly ITimer _flushing;
    private JournalLock _lock;
    private FileStream _file;

    /// <summary>The number of changes to the file, and how many of them are on disk.</summary>
    private long _changes, _onDisk;

    private JournalWriter(JournalLock journalLock, FileStream file, OpenFile open, TimeProvider time)
    {
        _openFile = open;
        _lock = journalLock;
        _file = file;
        _json = new Utf8JsonWriter(_buffer, JournalEntryFormat.WriterOptions);
        _flushing = time.CreateTimer(_ => FlushIfDirty(), null, FlushInterval, FlushInterval);
    }

    /// <summary>The path of the journal's file.</summary>
    public string Path => _file.Name;

    /// <summary>A handle to read the journal, valid as long as the writer is open.</summary>
    public SafeFileHandle Handle => _file.SafeFileHandle;

    /// <summary>True when all entries are on disk.</summary>
    public bool IsFlushed => _onDisk == _changes;

    /// <summary>Removes secrets from an entry before it is written.</summary>
    public Func<JournalEntry, JournalEntry> Redact { get; set; } = static entry => entry;

    /// <summary>Called after each entry is appended.</summary>
    public Action<JournalEntry>? Watcher { get; set; }

    /// <summary>Creates a journal. The file must not exist.</summary>
    public static JournalWriter Create(string path, TimeProvider time, OpenFile? open = null) => Open(path, FileMode.CreateNew, time, open);

    /// <summary>Opens an existing journal to append to it.</summary>
    /// <exception cref="IOException">A running process writes the journal.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal is not writable.</exception>
    public static JournalWriter Continue(string path, TimeProvider time, OpenFile? open = null)
    {
        var writer = Open(path, FileMode.Open, time, open);
        writer.EndTornLine();
        return writer;
    }

    /// <summary>Copies a journal to a new file, which is deleted when the writer is disposed, to append to the copy.</summary>
    public static JournalWriter ContinueCopy(string journal, string copy, TimeProvider time)
    {
        using var original = JournalHeader.OpenShared(journal);
        var writer = Open(copy, FileMode.CreateNew, time, static (path, options) =>
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        });
        CopyContent(original, writer._file);
        writer.EndTornLine();
        return writer;
    }

    /// <exception cref="UnwritableJournalException">
    /// The entry could not be written. The journal is unchanged, and further entries may be tried.
    /// </exception>
    public void Append(JournalEntry entry)
    {
        lock (_sync)
        {
            _buffer.ResetWrittenCount();
            _json.Reset();
            JournalEntryFormat.Write(_json, Redact(entry));
            _json.Flush();
            EndLine();
            WriteLine();
            _changes++;
        }

        Watcher?.Invoke(entry);
    }

    /// <summary>
    /// Writes the journal again if its file was deleted. The content can still be read, because the file is open. Returns true when the
    /// file had been deleted.
    /// </summary>
    /// <exception cref="IOException">The new file cannot be written. The writer continues with the deleted file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be created.</exception>
    public bool RestoreIfGone()
    {
        lock (_disk)
            lock (_sync)
            {
                var path = Path;
                if (File.Exists(path))
                    return false;

                JournalFolder.Prepare(System.IO.Path.GetDirectoryName(path)!);
                var journalLock = JournalLock.Take(path);
                var copy = _openFile(path, Options(FileMode.CreateNew));
                CopyContent(_file.SafeFileHandle, copy);
                _file.Dispose();
                _lock.Dispose();
                (_file, _lock) = (copy, journalLock);
                _changes++;
                return true;
            }
    }

    /// <summary>Writes all entries to disk, so that they survive a power failure.</summary>
    public void Flush()
    {
        lock (_disk)
        {
            long changes;
            lock (_sync)
                changes = _changes;
            try
            {
                _file.Flush(flushToDisk: true);
            }
            catch (IOException full)
            {
                throw new UnwritableJournalException(Path, full);
            }

            _onDisk = changes;
        }
    }

    public void Dispose()
    {
        lock (_disk)
            lock (_sync)
            {
                _flushing.Dispose();
                FlushIfDirty();
                _file.Dispose();
                _lock.Dispose();
                _json.Dispose();
            }
    }

    private static JournalWriter Open(string path, FileMode mode, TimeProvider time, OpenFile? open)
    {
        if (mode == FileMode.Open && !File.Exists(path))
            throw new FileNotFoundException(message: null, path);

        var journalLock = JournalLock.Take(path);
        try
        {
            open ??= FromDisk;
            return new JournalWriter(journalLock, open(path, Options(mode)), open, time);
        }
        catch (Exception)
        {
            journalLock.Dispose();
            throw;
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>A full disk may accept only part of a line. That part is removed, so the next line begins in its place.</summary>
    private void WriteLine()
    {
        var end = _file.Position;
        try
        {
            _file.Write(_buffer.WrittenSpan);
        }
        catch (IOException full)
        {
            _file.Position = end;
            _file.SetLength(end);
            throw new UnwritableJournalException(Path, full);
        }
    }

    private static void CopyContent(SafeFileHandle from, FileStream to)
    {
        var content = new byte[64 * 1024];
        for (long offset = 0; RandomAccess.Read(from, content, offset) is var read and > 0; offset += read)
            to.Write(content, 0, read);
    }

    private void EndLine()
    {
        var length = _buffer.WrittenCount;
        _buffer.GetSpan(LineChecksum.Length + 1);
        _buffer.Advance(LineChecksum.Length + 1);
        var line = MemoryMarshal.AsMemory(_buffer.WrittenMemory).Span;
        LineChecksum.Add(line, length);
        line[^1] = (byte)'\n';
    }

    /// <summary>Ends a partial last line with a newline. It then is a line that is not a valid entry.</summary>
    private void EndTornLine()
    {
        if (_file.Length == 0)
            return;

        _file.Seek(-1, SeekOrigin.End);
        if (_file.ReadByte() != '\n')
            _file.WriteByte((byte)'\n');
        _file.Seek(0, SeekOrigin.End);
    }

    private void FlushIfDirty()
    {
        lock (_disk)
        {
            try
            {
                if (!IsFlushed && _file.CanWrite)
                    Flush();
            }
            // An exception on the timer's thread would end the process, and one in Dispose would prevent the steps that follow. The operating system
            // already has every entry, and the next explicit flush reports the error.
            catch (IOException)
            {
            }
        }
    }
}
