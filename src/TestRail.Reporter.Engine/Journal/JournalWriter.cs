using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Appends entries to one journal. An entry is the system's as soon as <see cref="Append"/> returns, so the end of this
/// process loses nothing; it is on the disk after <see cref="Flush"/>, which also happens every second.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private static readonly OpenFile FromDisk = static (path, options) => new FileStream(path, options);

    private readonly object _gate = new();
    private readonly OpenFile _open;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly ITimer _flushing;
    private JournalLock _claim;
    private FileStream _file;
    private bool _dirty;

    private JournalWriter(JournalLock claim, FileStream file, OpenFile open, TimeProvider time)
    {
        _open = open;
        _claim = claim;
        _file = file;
        _json = new Utf8JsonWriter(_buffer, JournalEntryFormat.WriterOptions);
        _flushing = time.CreateTimer(_ => FlushIfDirty(), null, FlushInterval, FlushInterval);
    }

    /// <summary>The journal's file.</summary>
    public string Path => _file.Name;

    /// <summary>For reading what was written; lives as long as the writer.</summary>
    public SafeFileHandle Handle => _file.SafeFileHandle;

    /// <summary>True when all that was appended would survive a power cut.</summary>
    public bool IsFlushed => !_dirty;

    /// <summary>Is told of every entry that was appended.</summary>
    public Action<JournalEntry>? Watcher { get; set; }

    /// <summary>Begins a new journal; a file of that name must not exist.</summary>
    public static JournalWriter Create(string path, TimeProvider time, OpenFile? open = null) => Open(path, FileMode.CreateNew, time, open);

    /// <summary>Goes on in an existing journal, after whatever its last writer left.</summary>
    /// <exception cref="IOException">A living process still writes the journal.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal cannot be written.</exception>
    public static JournalWriter Continue(string path, TimeProvider time, OpenFile? open = null)
    {
        var writer = Open(path, FileMode.Open, time, open);
        writer.EndTornLine();
        return writer;
    }

    /// <exception cref="UnwritableJournalException">The journal is as it was before, and the next entry may be tried.</exception>
    public void Append(JournalEntry entry)
    {
        lock (_gate)
        {
            _buffer.ResetWrittenCount();
            _json.Reset();
            JournalEntryFormat.Write(_json, entry);
            _json.Flush();
            EndLine();
            WriteLine();
            _dirty = true;
        }

        Watcher?.Invoke(entry);
    }

    /// <summary>Writes the journal again where somebody deleted it: its content lives as long as its file is open. Returns true when that was necessary.</summary>
    /// <exception cref="IOException">The disk does not take it; the writer goes on as before.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be made.</exception>
    public bool RestoreIfGone()
    {
        lock (_gate)
        {
            var path = Path;
            if (File.Exists(path))
                return false;

            JournalFolder.Prepare(System.IO.Path.GetDirectoryName(path)!);
            var claim = JournalLock.Take(path);
            var copy = _open(path, Options(FileMode.CreateNew));
            var content = new byte[64 * 1024];
            for (long offset = 0; RandomAccess.Read(_file.SafeFileHandle, content, offset) is var read and > 0; offset += read)
                copy.Write(content, 0, read);
            _file.Dispose();
            _claim.Dispose();
            (_file, _claim, _dirty) = (copy, claim, true);
            return true;
        }
    }

    /// <summary>Returns when everything appended so far would survive a power cut.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            try
            {
                _file.Flush(flushToDisk: true);
                _dirty = false;
            }
            catch (IOException full)
            {
                throw new UnwritableJournalException(Path, full);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _flushing.Dispose();
            try
            {
                if (_file.CanWrite)
                    _file.Flush(flushToDisk: true);
            }
            // Every line is the system's already; a disk that fails now must not cost what follows.
            catch (IOException)
            {
            }

            _file.Dispose();
            _claim.Dispose();
            _json.Dispose();
        }
    }

    private static JournalWriter Open(string path, FileMode mode, TimeProvider time, OpenFile? open)
    {
        if (mode == FileMode.Open && !File.Exists(path))
            throw new FileNotFoundException(message: null, path);

        var claim = JournalLock.Take(path);
        try
        {
            open ??= FromDisk;
            return new JournalWriter(claim, open(path, Options(mode)), open, time);
        }
        catch (Exception)
        {
            claim.Dispose();
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

    /// <summary>A full disk takes a part of a line; the next line begins where that part did.</summary>
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

    private void EndLine()
    {
        var length = _buffer.WrittenCount;
        _buffer.GetSpan(LineChecksum.Length + 1);
        _buffer.Advance(LineChecksum.Length + 1);
        var line = MemoryMarshal.AsMemory(_buffer.WrittenMemory).Span;
        LineChecksum.Add(line, length);
        line[^1] = (byte)'\n';
    }

    /// <summary>A line without its newline was never committed; a newline of ours makes it a line that is no entry.</summary>
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
        lock (_gate)
        {
            try
            {
                if (_dirty && _file.CanWrite)
                    Flush();
            }
            // On a timer's thread it would end the process; whoever flushes on purpose meets it again.
            catch (IOException)
            {
            }
        }
    }
}
