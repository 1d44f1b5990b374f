using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// What other sessions that share the run reported of the cases that this one is about to send. Whoever comes later says what all of it comes to, so that the
/// order of deliveries does not decide.
/// </summary>
internal sealed class RelatedResults : IDisposable
{
    private readonly SharedResults? _shared;
    private readonly Dictionary<long, List<CaseRecord>> _records = [];
    private readonly Dictionary<int, int> _sessions = [];
    private readonly AbortedSessions _cutShort;

    /// <summary>For a session that is on its own.</summary>
    public RelatedResults(SharedSession own) => _cutShort = new AbortedSessions([own]);

    /// <param name="own">This session.</param>
    /// <param name="shared">What all sessions reported of its cases.</param>
    public RelatedResults(SharedSession own, SharedResults shared)
    {
        _shared = shared;
        var sessions = shared.Sessions;
        var byAge = sessions.Where(session => session.Session != own.Session).Append(own).OrderBy(session => session.Order).ThenBy(session => session.Session, StringComparer.Ordinal).ToList();
        var place = byAge.IndexOf(own);
        var places = sessions.Select(session => byAge.FindIndex(other => other.Session == session.Session) - place).ToList();
        _sessions = Enumerable.Range(0, places.Count).ToDictionary(at => places[at]);
        _cutShort = new AbortedSessions(byAge);
        foreach (var line in shared.Lines.Where(line => places[line.Session] != 0))
        {
            if (!_records.TryGetValue(line.Case, out var records))
                _records[line.Case] = records = [];
            records.Add(Record(line, places[line.Session]));
            CarriesFields |= line.CarriesFields;
        }
    }

    /// <summary>Takes out of a result what nobody may see: the session that wrote it may not have known.</summary>
    public Func<JournalEntry, JournalEntry> Redact { get; set; } = static entry => entry;

    /// <summary>True when one of the results brings a result field of its own.</summary>
    public bool CarriesFields { get; }

    /// <summary>True when a session was cut short and no later one made up for it.</summary>
    public bool IsCutShort => _cutShort.Any;

    /// <summary>True when other sessions reported of the case.</summary>
    public bool Has(long @case) => _records.ContainsKey(@case);

    /// <summary>True when tests of the case may be missing, since a session was cut short.</summary>
    public bool IsIncomplete(long @case) => _cutShort.MayMiss(@case);

    /// <summary>The records of a case with those of all other sessions among them, the oldest session first.</summary>
    public IReadOnlyList<CaseRecord> Merge(CaseRecord[] own)
    {
        if (!_records.TryGetValue(own[0].Case, out var others))
            return own;

        return [.. others.Concat(own).OrderBy(record => (record.Session, record.Number))];
    }

    /// <summary>The result of a record of another session.</summary>
    public TestResult ResultOf(CaseRecord record)
    {
        var result = _shared!.ResultAt(_sessions[record.Session], record.Offset, record.Length) ?? throw new IOException("The shared results of the run changed while they were read.");
        return ((ResultRecorded)Redact(new ResultRecorded(record.Number, result))).Result;
    }

    public void Dispose() => _shared?.Dispose();

    private static CaseRecord Record(SharedLine line, int place) => new(line.Case, line.Offset, line.Number, line.Length, line.Outcome)
    {
        Session = place,
        IsSettled = true,
        IsSetupFailure = line.IsSetupFailure,
        IsNumbered = line.IsNumbered,
        Attempt = line.Attempt,
        Test = line.Test,
    };
}
