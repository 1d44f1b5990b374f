using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// The results of other sessions for this session's cases in a shared run. The session that reports later sends the combined result, so the
/// order of deliveries does not matter.
/// </summary>
internal sealed class RelatedResults : IDisposable
{
    private readonly SharedResults? _shared;
    private readonly Dictionary<long, List<CaseRecord>> _records = [];
    private readonly Dictionary<int, int> _sessions = [];
    private readonly HashSet<string> _ofSameCases = [];
    private readonly AbortedSessions _abortedSessions;
    private readonly SharedSession _own;

    /// <summary>Creates an empty instance for a session that shares no run.</summary>
    public RelatedResults(SharedSession own) => (_own, _abortedSessions) = (own, new AbortedSessions([own]));

    /// <param name="own">This session.</param>
    /// <param name="shared">The results of all sessions for its cases.</param>
    public RelatedResults(SharedSession own, SharedResults shared)
    {
        (_own, _shared) = (own, shared);
        var sessions = shared.Sessions;
        var byAge = sessions.Where(session => session.Session != own.Session).Append(own).OrderBy(session => session.Order).ThenBy(session => session.Session, StringComparer.Ordinal).ToList();
        var ownPosition = byAge.IndexOf(own);
        var positions = sessions.Select(session => byAge.FindIndex(other => other.Session == session.Session) - ownPosition).ToList();
        _sessions = Enumerable.Range(0, positions.Count).ToDictionary(i => positions[i]);
        _abortedSessions = new AbortedSessions(byAge);
        HasWhole = byAge.Exists(other => other.IsWhole && other.Covers(own));
        foreach (var line in shared.Lines.Where(line => positions[line.Session] != 0))
        {
            if (!_records.TryGetValue(line.Case, out var records))
                _records[line.Case] = records = [];
            records.Add(Record(line, positions[line.Session]));
            _ofSameCases.Add(sessions[line.Session].Session);
            CarriesFields |= line.CarriesFields;
        }
    }

    /// <summary>Removes secrets from a result. The session that wrote it may not have known them.</summary>
    public Func<JournalEntry, JournalEntry> Redact { get; set; } = static entry => entry;

    /// <summary>True when one of the results sets a result field.</summary>
    public bool CarriesFields { get; }

    /// <summary>True when a session was aborted and no later session ran all its tests.</summary>
    public bool IsCutShort => _abortedSessions.Any;

    /// <summary>The sessions that have results for the session's cases.</summary>
    public IReadOnlySet<string> SessionsOfSameCases => _ofSameCases;

    /// <summary>True when other sessions have results for the case.</summary>
    public bool Has(long @case) => _records.ContainsKey(@case);

    /// <summary>True when another session ran all tests of this session's assemblies.</summary>
    public bool HasWhole { get; }

    /// <summary>True when another session has a result of the same test in the same assembly.</summary>
    public bool Ran(long @case, string type, string method) => _records.TryGetValue(@case, out var records)
        && records.Exists(record => ResultOf(record).Test is var other && (RunnableClass.Of(other), other.MethodName) == (type, method) && other.Variant == _own.Variant && _own.Sources.Contains(other.Source));

    /// <summary>True when tests of the case may be missing because a session was aborted.</summary>
    public bool IsIncomplete(long @case) => _abortedSessions.MayMiss(@case);

    /// <summary>Combines a case's records with those of all other sessions, oldest session first.</summary>
    public IReadOnlyList<CaseRecord> Merge(CaseRecord[] own)
    {
        if (!_records.TryGetValue(own[0].Case, out var others))
            return own;

        return [.. others.Concat(own).OrderBy(record => (record.Session, record.Number))];
    }

    /// <summary>Reads the result for another session's record.</summary>
    public TestResult ResultOf(CaseRecord record)
    {
        var result = _shared!.ResultAt(_sessions[record.Session], record.Offset, record.Length) ?? throw new IOException("The shared results of the run changed while they were read.");
        return ((ResultRecorded)Redact(new ResultRecorded(record.Number, result))).Result;
    }

    public void Dispose() => _shared?.Dispose();

    private static CaseRecord Record(SharedLine line, int position) => new(line.Case, line.Offset, line.Number, line.Length, line.Outcome)
    {
        Session = position,
        IsSettled = true,
        IsSetupFailure = line.IsSetupFailure,
        IsNumbered = line.IsNumbered,
        Attempt = line.Attempt,
        Test = line.Test,
    };
}
