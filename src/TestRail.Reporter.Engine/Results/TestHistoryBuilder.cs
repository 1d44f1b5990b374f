using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>The records that carry one test's identity: attempts at it, rows that read alike, and the same once more in later sessions.</summary>
internal sealed class TestHistoryBuilder
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
    public IEnumerable<TestHistory> Histories(RetryMode choice)
    {
        List<List<CaseRecord>> histories = [];
        foreach (var rows in _sessions)
        {
            // The lightest are replaced first, so that what a session with fewer rows leaves over is the worst.
            if (histories.Count > 1)
                histories = [.. histories.OrderBy(history => VerdictOrder.Of(Conclude(history, choice).Verdict))];
            for (var at = 0; at < rows.Count; at++)
            {
                if (at == histories.Count)
                    histories.Add([]);
                histories[at].AddRange(rows[at]);
            }
        }

        return histories.Select(history => Conclude(history, choice));
    }

    private static TestHistory Conclude(List<CaseRecord> records, RetryMode choice)
    {
        var deciding = choice == RetryMode.Worst ? records.MaxBy(record => VerdictOrder.Of(record.Verdict)) : LastThatRan(records);
        return new TestHistory(
            deciding,
            [.. records.Where(record => record.Session == deciding.Session && record.Number != deciding.Number)],
            [.. records.Where(record => record.Session != deciding.Session)]);
    }

    /// <summary>What was skipped never outranks what ran.</summary>
    private static CaseRecord LastThatRan(List<CaseRecord> records) =>
        records.FindLastIndex(record => record.Outcome != TestOutcome.Skipped) is >= 0 and var at ? records[at] : records[^1];
}
