using System.Text.Json;

namespace TestRail.Sandbox.Recording;

/// <summary>Writes a recording. An exchange is in the file before the client receives its reply. Thread-safe.</summary>
internal sealed class RecordingWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly FileStream _file;
    private readonly long _mostBytes;
    private int _executed;

    private RecordingWriter(FileStream file, long mostBytes) => (_file, _mostBytes) = (file, mostBytes);

    /// <summary>The reason why the recording ended before the server did; null if it did not.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Creates the file. An existing file is replaced only if it is a recording.</summary>
    /// <exception cref="InvalidDataException">The file exists and is not a recording, or the database has data already.</exception>
    public static RecordingWriter Create(string path, RecordingHeader header, long mostBytes = RecordingFormat.MaxBytes)
    {
        if (File.Exists(path) && !RecordingFile.IsRecording(path))
            throw new InvalidDataException($"{path} exists and is not a recording, so it is not replaced. Name another file for --record.");
        var writer = new RecordingWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete), mostBytes);
        writer.Append(header);
        return writer;
    }

    /// <summary>The next position in the order of execution.</summary>
    public int Next() => Interlocked.Increment(ref _executed);

    public void Write(Exchange exchange) => Append(exchange);

    public void Dispose() => _file.Dispose();

    private void Append<T>(T line)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(line, RecordingFormat.Json);
        lock (_gate)
        {
            if (Stopped is not null)
                return;
            if (_file.Length + bytes.Length >= _mostBytes)
            {
                Stopped = $"it reached its maximum of {_mostBytes >> 20} MB";
                return;
            }

            try
            {
                _file.Write([.. bytes, (byte)'\n']);
                _file.Flush();
            }
            catch (IOException e)
            {
                Stopped = e.Message;
            }
        }
    }
}
