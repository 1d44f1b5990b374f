using System.Buffers;
using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Writes a session's results for the other sessions that share its run. <see cref="Commit"/> makes the complete file visible. If the
/// process ends before that, the other sessions read the session's journal instead.
/// </summary>
internal sealed class SharedResultsWriter : IDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _buffer = new(Chunk);
    private readonly Utf8JsonWriter _json;
    private int _results;

    /// <param name="folder">The folder of the sessions that share a run.</param>
    /// <param name="session">The session's id.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to another user.</exception>
    public SharedResultsWriter(string folder, string session)
    {
        JournalFolder.Prepare(folder);
        _path = SharedResults.PathOf(folder, session);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream($"{_path}.{Path.GetRandomFileName()}", options);
        _json = new Utf8JsonWriter(_buffer, JournalEntryFormat.WriterOptions);
    }

    /// <summary>Adds a result.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(SharedResult result)
    {
        SharedLine.Write(_json, result);
        EndLine();
        _results++;
        if (_buffer.WrittenCount >= Chunk)
            WriteChunk();
    }

    /// <summary>Makes the results visible to the other sessions.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Commit(SharedSession session)
    {
        JsonSerializer.Serialize(_json, new SharedResultsFooter { Results = _results, Session = session }, JournalEntryFormat.Default.SharedResultsFooter);
        EndLine();
        WriteChunk();
        _file.Dispose();
        File.Move(_file.Name, _path, overwrite: true);
    }

    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
        try
        {
            File.Delete(_file.Name);
        }
        // The file is deleted later, together with the folder of its key.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void EndLine()
    {
        _json.Flush();
        _buffer.Write("\n"u8);
        _json.Reset();
    }

    private void WriteChunk()
    {
        _file.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
