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

        var tests = new Dictionary<ulong, TestHistoryBuilder>();
        foreach (var record in records)
        {
            if (!tests.TryGetValue(record.Test, out var test))
                tests.Add(record.Test, test = new TestHistoryBuilder());
            test.Add(record);
        }

        return [.. tests.Values.SelectMany(test => test.Histories(retries))];
    }
}
