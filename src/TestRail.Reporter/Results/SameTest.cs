using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Results;

/// <summary>The records that carry one test's identity: attempts at it, rows that read alike, and the same once more in later sessions.</summary>
internal sealed class SameTest
{
    /// <summary>Session by session, the rows that read alike, each with its attempts.</summary>
    private readonly List<List<List<CaseRecord>>> _sessions = [];

    private int _session = -1;

    /// <summary>Adds the next record, in the order of sessions and journals.</summary>
    public void Add(CaseRecord record)
    {
        if (_sessions.Count == 0 || _session != record.Session)
            _sessions.Add([]);
        _session = record.Session;
        var rows = _sessions[^1];
        // An attempt that does not count up is the first one at a row that reads as the last row did.
        if (record.IsNumbered && rows.Count > 0 && rows[^1][^1] is { IsNumbered: true } last && last.Attempt < record.Attempt)
            rows[^1].Add(record);
        else
            rows.Add([record]);
    }

    /// <summary>What the rows come to.</summary>
    public IEnumerable<TestHistory> Histories(RetryChoice choice)
    {
        List<TestHistory> histories = [];
        foreach (var rows in _sessions)
        {
            // The lightest are replaced first, so that what a session with fewer rows leaves over is the worst.
            var former = histories.OrderBy(history => VerdictOrder.Of(history.Verdict)).ToList();
            histories = [.. rows.Select((row, at) => Conclude(row, at < former.Count ? former[at] : null, choice)), .. former.Skip(rows.Count)];
        }

        return histories;
    }

    private static TestHistory Conclude(List<CaseRecord> attempts, TestHistory? former, RetryChoice choice)
    {
        List<CaseRecord> all = [.. (former?.Records ?? []).OrderBy(record => (record.Session, record.Number)), .. attempts];
        var deciding = choice == RetryChoice.Worst ? all.MaxBy(record => VerdictOrder.Of(record.Verdict)) : LastThatRan(all);
        return new TestHistory(
            deciding,
            [.. all.Where(record => record.Session == deciding.Session && record.Number != deciding.Number)],
            [.. all.Where(record => record.Session != deciding.Session)]);
    }

    /// <summary>What was skipped never outranks what ran.</summary>
    private static CaseRecord LastThatRan(List<CaseRecord> records) =>
        records.FindLastIndex(record => record.Outcome != TestOutcome.Skipped) is >= 0 and var at ? records[at] : records[^1];
}
