using System.Buffers;
using Microsoft.Win32.SafeHandles;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The results of the sessions that share a run, in a folder that outlives their journals and working folders. Each session has one file. A
/// file that is incomplete, damaged, or written by a newer version is ignored; the session's results are then read from its journal or
/// reported as lost.
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

    /// <summary>The ids of all sessions whose files are complete.</summary>
    public HashSet<string> Known { get; } = [];

    /// <summary>The sessions that count.</summary>
    public IReadOnlyList<SharedSession> Sessions => _sessions;

    /// <summary>The results of these sessions for the requested cases.</summary>
    public IReadOnlyList<SharedLine> Lines => _lines;

    /// <summary>The path of a session's file.</summary>
    public static string PathOf(string folder, string session) => Path.Combine(folder, session + Ending);

    /// <summary>Reads the files of all sessions.</summary>
    /// <param name="folders">
    /// The folders of the sessions that may share a run. A session whose results were sent twice, to different runs, is in two of them. Its first file
    /// counts.
    /// </param>
    /// <param name="isWanted">Selects the cases to read.</param>
    /// <param name="counts">Selects the sessions, by folder; null for all.</param>
    public static SharedResults Read(IEnumerable<string> folders, Func<long, bool> isWanted, Func<string, SharedSession, bool>? counts = null)
    {
        var results = new SharedResults();
        foreach (var path in folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*" + Ending)))
        {
            try
            {
                results.ReadFile(path, isWanted, counts ?? (static (_, _) => true));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
            }
        }

        return results;
    }

    /// <summary>Reads the result at a line of a session's file. Null when the file has changed since.</summary>
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

    private void ReadFile(string path, Func<long, bool> isWanted, Func<string, SharedSession, bool> counts)
    {
        var file = JournalHeader.OpenShared(path);
        var begin = _lines.Count;
        if (ReadLines(file, isWanted) is { } session && Known.Add(session.Session) && counts(Path.GetDirectoryName(path)!, session))
        {
            _files.Add(file);
            _sessions.Add(session);
            return;
        }

        _lines.RemoveRange(begin, _lines.Count - begin);
        file.Dispose();
    }

    /// <summary>Reads a session's file. Returns null when it is incomplete.</summary>
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
