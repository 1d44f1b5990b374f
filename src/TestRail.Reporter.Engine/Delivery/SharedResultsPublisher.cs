using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Writes a session's results for the other sessions that share its run. Results are added while the journal is read.</summary>
internal sealed class SharedResultsPublisher : IDisposable
{
    /// <summary>In characters. Longer texts of another session's result are truncated in comments.</summary>
    private const int LongestText = 2000;

    private readonly HashSet<(string Type, string Method)> _ran = [];
    private string? _folder;
    private bool _isCommitted;
    private SharedResultsWriter? _writer;

    /// <param name="folder">The folder of the sessions that share the run; null for a session that is on its own.</param>
    public SharedResultsPublisher(string? folder) => _folder = folder;

    /// <summary>Adds a result.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="recorded">The result.</param>
    /// <param name="cases">The cases that the result belongs to.</param>
    public void Add(string session, ResultRecorded recorded, IReadOnlyList<long> cases)
    {
        var test = recorded.Result.Test;
        if (RunnableClass.Of(test) is { } type && test.MethodName is { } method)
            _ran.Add((type, method));
        if (cases.Count == 0)
            return;

        var (key, result) = (TestKey.Of(test), Shorten(recorded.Result));
        Write(session, writer =>
        {
            foreach (var id in cases)
                writer.Add(new SharedResult(id, key, recorded.Number, result));
        });
    }

    /// <summary>Adds to the session whether it ran all its tests, was aborted, and which cases may be missing.</summary>
    /// <param name="session">The session.</param>
    /// <param name="journaled">The state of its journal.</param>
    /// <param name="declared">The tests of its assemblies; null if it was not aborted or they may not be read.</param>
    public SharedSession Complete(SharedSession session, JournaledResults journaled, DeclaredTests? declared) => session with
    {
        IsWhole = !journaled.State.IsCutShort && journaled.State.Began?.Whole == true,
        IsCutShort = journaled.State.IsCutShort,
        MayMiss = MayMiss(journaled, declared),
    };

    /// <summary>Completes the file, so that other sessions can read it.</summary>
    public void Commit(SharedSession session)
    {
        if (!_isCommitted)
            Write(session.Session, writer => writer.Commit(session));
        _isCommitted = true;
    }

    public void Dispose() => _writer?.Dispose();

    private IReadOnlyList<long>? MayMiss(JournaledResults journaled, DeclaredTests? declared) =>
        !journaled.State.Aborted ? journaled.State.LostCases
        : declared is null ? null
        : [.. declared.MayMiss(_ran, journaled.Cases).Union(journaled.RunningCases).Union(journaled.State.LostCases)];

    /// <summary>If the disk is full or read-only, nothing is written, and the other sessions read the journal instead.</summary>
    private void Write(string session, Action<SharedResultsWriter> write)
    {
        if (_folder is null)
            return;

        try
        {
            _writer ??= new SharedResultsWriter(_folder, session);
            write(_writer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _writer?.Dispose();
            (_folder, _writer) = (null, null);
        }
    }

    private static TestResult Shorten(TestResult result) => result with
    {
        Message = Shorten(result.Message),
        StackTrace = result.Outcome == TestOutcome.Passed ? null : Shorten(result.StackTrace),
        Output = null,
        ErrorOutput = null,
        Traits = [.. result.Traits.Where(trait => trait.Key is TraitKeys.Field or TraitKeys.Defect)],
        Attachments = [],
    };

    private static string? Shorten(string? text) => text is null ? null : TextTruncation.Middle(text, LongestText);
}
