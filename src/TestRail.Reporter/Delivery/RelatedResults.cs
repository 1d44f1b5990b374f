using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Results;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// What other sessions that share the run reported of the cases that this one is about to send. Whoever comes later says what all of it comes to, so that the
/// order of deliveries does not decide.
/// </summary>
internal sealed class RelatedResults : IDisposable
{
    private readonly SharedResults? _shared;
    private readonly Dictionary<long, List<SharedLine>> _lines = [];
    private readonly int[] _places = [];
    private readonly CutShortSessions _cutShort;

    /// <summary>For a session that is on its own.</summary>
    public RelatedResults(SharedSession own) => _cutShort = new CutShortSessions([own]);

    /// <param name="own">This session.</param>
    /// <param name="folder">The folder of the sessions that share the run.</param>
    /// <param name="cases">The cases of this session.</param>
    public RelatedResults(SharedSession own, string folder, IReadOnlySet<long> cases)
    {
        _shared = SharedResults.Read(folder, cases.Contains);
        var sessions = _shared.Sessions;
        var byAge = sessions.Where(session => session.Session != own.Session).Append(own).OrderBy(session => session.Order).ThenBy(session => session.Session, StringComparer.Ordinal).ToList();
        _places = [.. sessions.Select(session => byAge.FindIndex(other => other.Session == session.Session) - byAge.IndexOf(own))];
        _cutShort = new CutShortSessions(byAge);
        foreach (var line in _shared.Lines.Where(line => _places[line.Session] != 0))
        {
            if (!_lines.TryGetValue(line.Case, out var lines))
                _lines[line.Case] = lines = [];
            lines.Add(line);
            CarriesFields |= line.CarriesFields;
        }
    }

    /// <summary>True when one of the results brings a result field of its own.</summary>
    public bool CarriesFields { get; }

    /// <summary>True when a session was cut short and no later one made up for it.</summary>
    public bool IsCutShort => _cutShort.Any;

    /// <summary>True when other sessions reported of the case.</summary>
    public bool Has(long @case) => _lines.ContainsKey(@case);

    /// <summary>True when tests of the case may be missing, since a session was cut short.</summary>
    public bool IsIncomplete(long @case) => _cutShort.MayMiss(@case);

    /// <summary>The records of a case with those of all other sessions among them, the oldest session first.</summary>
    public IReadOnlyList<CaseRecord> With(CaseRecord[] own)
    {
        if (!_lines.TryGetValue(own[0].Case, out var lines))
            return own;

        return [.. lines.Select(Record).Concat(own).OrderBy(record => (record.Session, record.Number))];
    }

    /// <summary>The result of a record of another session.</summary>
    public TestResult ResultOf(CaseRecord record) =>
        _shared!.ResultOf(_lines[record.Case].Find(line => line.Number == record.Number && _places[line.Session] == record.Session))
        ?? throw new IOException("The shared results of the run changed while they were read.");

    public void Dispose() => _shared?.Dispose();

    private CaseRecord Record(SharedLine line) => new(line.Case, line.Offset, line.Number, line.Length, line.Outcome)
    {
        Session = _places[line.Session],
        IsSettled = true,
        IsSetupFailure = line.IsSetupFailure,
        IsNumbered = line.IsNumbered,
        Attempt = line.Attempt,
        Test = line.Test,
    };
}
