using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Groups the records of one case by test. The result of a test in a later session replaces the earlier results of the same test and
/// nothing else. So filters, shards and reruns need no special rules. Rows whose arguments have the same text cannot be told apart: each of
/// them counts, and if a later session has fewer of them, the worst of the earlier ones are kept.
/// </summary>
/// <param name="retries">Which of several attempts counts.</param>
internal sealed class TestHistories(RetryMode retries)
{
    /// <summary>Returns the tests in the order of their first result. Each record belongs to one of them.</summary>
    /// <param name="records">The records of one case, grouped by session, oldest session first, in the order of each journal.</param>
    public IReadOnlyList<TestHistory> Of(IReadOnlyList<CaseRecord> records)
    {
        if (records.Count == 1)
            return [new TestHistory(records[0], [], [])];

        var tests = new Dictionary<ulong, SameTest>();
        foreach (var record in records)
        {
            if (!tests.TryGetValue(record.Test, out var test))
                tests.Add(record.Test, test = new SameTest());
            test.Add(record);
        }

        return [.. tests.Values.SelectMany(test => test.Histories(retries))];
    }

    /// <summary>The records with one test's identity: attempts, rows whose arguments have the same text, and results of later sessions.</summary>
    private sealed class SameTest
    {
        /// <summary>For each session, the rows with the same text, each with its attempts.</summary>
        private readonly List<List<List<CaseRecord>>> _sessions = [];

        private int _session = -1;

        /// <summary>Adds the next record, in the order of sessions and journals.</summary>
        public void Add(CaseRecord record)
        {
            if (_sessions.Count == 0 || _session != record.Session)
                _sessions.Add([]);
            _session = record.Session;
            var rows = _sessions[^1];
            // An attempt number that does not increase belongs to another row with the same text.
            if (record.IsNumbered && rows.Count > 0 && rows[^1][^1] is { IsNumbered: true } last && last.Attempt < record.Attempt)
                rows[^1].Add(record);
            else
                rows.Add([record]);
        }

        /// <summary>Builds the histories of the rows.</summary>
        public IEnumerable<TestHistory> Histories(RetryMode retries)
        {
            List<List<CaseRecord>> histories = [];
            foreach (var rows in _sessions)
            {
                // The best results are replaced first, so that the worst remain when a session has fewer rows.
                if (histories.Count > 1)
                    histories = [.. histories.OrderBy(history => VerdictOrder.Of(Conclude(history, retries).Verdict))];
                for (var at = 0; at < rows.Count; at++)
                {
                    if (at == histories.Count)
                        histories.Add([]);
                    histories[at].AddRange(rows[at]);
                }
            }

            return histories.Select(history => Conclude(history, retries));
        }

        private static TestHistory Conclude(List<CaseRecord> records, RetryMode retries)
        {
            var deciding = retries == RetryMode.Worst ? records.MaxBy(record => VerdictOrder.Of(record.Verdict)) : LastThatRan(records);
            return new TestHistory(
                deciding,
                [.. records.Where(record => record.Session == deciding.Session && record.Number != deciding.Number)],
                [.. records.Where(record => record.Session != deciding.Session)]);
        }

        /// <summary>
        /// The last result that was not skipped; if all were skipped, the last one. A test that was killed while it ran has no result, so it does not
        /// replace a failure.
        /// </summary>
        private static CaseRecord LastThatRan(List<CaseRecord> records)
        {
            var last = records.FindLastIndex(record => record.Outcome != TestOutcome.Skipped);
            if (last < 0)
                return records[^1];
            if (records[last].Outcome != TestOutcome.Unfinished)
                return records[last];

            var finished = records.FindLastIndex(last, record => record.Outcome is not (TestOutcome.Skipped or TestOutcome.Unfinished));
            return finished >= 0 && VerdictOrder.Of(records[finished].Verdict) > VerdictOrder.Of(Verdict.Incomplete) ? records[finished] : records[last];
        }
    }
}
