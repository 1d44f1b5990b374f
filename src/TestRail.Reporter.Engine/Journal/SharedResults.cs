using System.Buffers;
using Microsoft.Win32.SafeHandles;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// What the sessions that share a run reported, in a folder that outlives their journals and their working folder: a file for each session. A file that lacks its end, or a
/// line, or that a newer reporter wrote, counts as not there: its session is then known from its journal, or known to be lost.
/// </summary>
internal sealed class SharedResults : IDisposable
{
    private const string Ending = ".results";

    private readonly List<SafeFileHandle> _files = [];
    private readonly List<SharedSession> _sessions = [];
    private readonly List<SharedLine> _lines = [];

    private SharedResults()
    {
    }

    /// <summary>The sessions whose results are all here.</summary>
    public IReadOnlyList<SharedSession> Sessions => _sessions;

    /// <summary>Their results of the cases that were asked for.</summary>
    public IReadOnlyList<SharedLine> Lines => _lines;

    /// <summary>Where a session's results are.</summary>
    public static string PathOf(string folder, string session) => Path.Combine(folder, session + Ending);

    /// <summary>Reads all sessions of a folder.</summary>
    /// <param name="folder">The folder of the sessions that share a run.</param>
    /// <param name="isWanted">Which cases are asked for.</param>
    public static SharedResults Read(string folder, Func<long, bool> isWanted)
    {
        var results = new SharedResults();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Ending) : [])
        {
            try
            {
                results.ReadFile(path, isWanted);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
            }
        }

        return results;
    }

    /// <summary>The result of a line of a session; null when the file lost it meanwhile.</summary>
    public TestResult? ResultAt(int session, long offset, int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = RandomAccess.Read(_files[session], buffer.AsSpan(0, length), offset);
            return SharedLine.ResultIn(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private void ReadFile(string path, Func<long, bool> isWanted)
    {
        var file = JournalHeader.OpenShared(path);
        var begin = _lines.Count;
        if (ReadLines(file, isWanted) is { } session)
        {
            _files.Add(file);
            _sessions.Add(session);
            return;
        }

        _lines.RemoveRange(begin, _lines.Count - begin);
        file.Dispose();
    }

    /// <summary>Returns the session; null where the file is not whole.</summary>
    private SharedSession? ReadLines(SafeFileHandle file, Func<long, bool> isWanted)
    {
        var results = 0;
        foreach (var line in CommittedLine.AllOf(file))
        {
            if (SharedLine.CaseOf(line.Text.Span) is not { } id)
                return SharedResultsFooter.TryRead(line.Text.Span) is { } end && end.Results == results ? end.Session : null;

            results++;
            if (!isWanted(id))
                continue;
            if (SharedLine.TryRead(line.Text.Span) is not { } result)
                return null;

            _lines.Add(result with { Session = _sessions.Count, Offset = line.Offset, Length = line.Text.Length });
        }

        return null;
    }
}
