using System.Text.Json;
using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Runs.Sharing;

/// <summary>One session's turn with a shared run: as long as it lasts, no other reads or changes what all know of it.</summary>
internal sealed class Turn : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _path;

    public Turn(FileStream @lock, string path, SharedRun state) => (_lock, _path, State) = (@lock, path, state);

    /// <summary>What is known of the run.</summary>
    public SharedRun State { get; private set; }

    /// <summary>Replaces the file as a whole, so that a process that ends at any moment leaves the old one or the new one.</summary>
    /// <exception cref="ObstacleException">The disk does not take it, so that nothing may be done that others would have to know of.</exception>
    public void Write(SharedRun state)
    {
        try
        {
            Replace(state);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ObstacleException(Sentences.SharedRunUnwritable(_path, refused.Message));
        }

        State = state;
    }

    public void Dispose() => _lock.Dispose();

    private void Replace(SharedRun state)
    {
        var draft = _path + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, state, SharedRunFormat.Default.SharedRun);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }
}
