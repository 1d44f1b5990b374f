using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Gathers, while a journal is read, what the sessions that share its run must know of it.</summary>
internal sealed class SharedResultsPublisher : IDisposable
{
    /// <summary>What a comment shows of a result that another session gave.</summary>
    private const int LongestText = 2000;

    private readonly HashSet<(string Type, string Method)> _ran = [];
    private string? _folder;
    private bool _isCommitted;
    private SharedResultsWriter? _writer;

    /// <param name="folder">The folder of the sessions that share the run; null for a session that is on its own.</param>
    public SharedResultsPublisher(string? folder) => _folder = folder;

    /// <summary>Notes a result.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="recorded">The result.</param>
    /// <param name="cases">The cases that it belongs to.</param>
    public void Add(string session, ResultRecorded recorded, IReadOnlyList<long> cases)
    {
        var test = recorded.Result.Test;
        if (test is { ClassName: { } type, MethodName: { } method })
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

    /// <summary>How far the session came.</summary>
    /// <param name="session">The session.</param>
    /// <param name="journaled">What its journal comes to.</param>
    /// <param name="ways">How cases are matched.</param>
    public SharedSession Complete(SharedSession session, JournaledResults journaled, IReadOnlyList<CaseMatch> ways) => session with
    {
        IsWhole = !journaled.State.Aborted && journaled.State.Began?.Whole == true,
        IsCutShort = journaled.State.Aborted,
        MayMiss = journaled is { State.Aborted: true, State.Began.IsOfThisUser: true } ? DeclaredTests.Read(session.Sources, ways).MayMiss(_ran, journaled.Cases) : null,
    };

    /// <summary>Shows it to the other sessions.</summary>
    public void Commit(SharedSession session)
    {
        if (!_isCommitted)
            Write(session.Session, writer => writer.Commit(session));
        _isCommitted = true;
    }

    public void Dispose() => _writer?.Dispose();

    /// <summary>Where the disk does not take it, the other sessions read the journal in its place.</summary>
    private void Write(string session, Action<SharedResultsWriter> write)
    {
        if (_folder is null)
            return;

        try
        {
            _writer ??= new SharedResultsWriter(_folder, session);
            write(_writer);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
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
