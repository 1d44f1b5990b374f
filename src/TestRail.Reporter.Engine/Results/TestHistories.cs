using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Sorts the records of one case by test. The same test in a later session replaces what it came to before, and replaces nothing else, so filters, shards and
/// reruns of all or of some tests need no rule of their own. Rows whose arguments read alike cannot be told apart: each of them counts, and where a later
/// session has fewer of them than an earlier one, the worst of the earlier ones stay.
/// </summary>
/// <param name="choice">Which of several attempts counts.</param>
internal sealed class TestHistories(RetryMode choice)
{
    /// <summary>The tests in the order in which they first reported; each record is in one of them.</summary>
    /// <param name="records">The records of one case: session by session, the oldest first, each in the order of its journal.</param>
    public IReadOnlyList<TestHistory> Of(IReadOnlyList<CaseRecord> records)
    {
        if (records.Count == 1)
            return [new TestHistory(records[0], [], [])];

        var tests = new Dictionary<ulong, TestHistoryBuilder>();
        foreach (var record in records)
        {
            if (!tests.TryGetValue(record.Test, out var test))
                tests.Add(record.Test, test = new TestHistoryBuilder());
            test.Add(record);
        }

        return [.. tests.Values.SelectMany(test => test.Histories(choice))];
    }
}
