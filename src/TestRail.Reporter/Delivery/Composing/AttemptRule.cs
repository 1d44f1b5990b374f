using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>
/// What becomes of several attempts at one test. Under VSTest, NUnit's and MSTest's Retry and the retry packages of xUnit give one result, of the
/// last attempt. What comes twice there are rows that read alike, and each of them counts.
/// </summary>
internal sealed class AttemptRule(RetryChoice choice)
{
    /// <summary>The tests in the order of their first attempts; each record is in one of them.</summary>
    public IReadOnlyList<Conclusion> Apply(IReadOnlyList<CaseRecord> records)
    {
        if (!records.Any(record => record.Test != 0))
            return [.. records.Select(Conclusion.Of)];

        var tests = new List<List<CaseRecord>>();
        var last = new Dictionary<ulong, List<CaseRecord>>();
        foreach (var record in records)
        {
            // An attempt that does not count up is the first one at a row that reads as the last row did.
            if (record.Test != 0 && last.TryGetValue(record.Test, out var attempts) && attempts[^1].Attempt < record.Attempt)
            {
                attempts.Add(record);
                continue;
            }

            tests.Add([record]);
            if (record.Test != 0)
                last[record.Test] = tests[^1];
        }

        return [.. tests.Select(Conclude)];
    }

    private Conclusion Conclude(List<CaseRecord> attempts)
    {
        var deciding = choice == RetryChoice.Worst ? attempts.MaxBy(attempt => Severity(attempt.Outcome)) : LastThatRan(attempts);
        return new(deciding, [.. attempts.Where(attempt => attempt.Number != deciding.Number)]);
    }

    /// <summary>What was skipped never outranks what ran.</summary>
    private static CaseRecord LastThatRan(List<CaseRecord> attempts) =>
        attempts.FindLastIndex(attempt => attempt.Outcome != TestOutcome.Skipped) is >= 0 and var at ? attempts[at] : attempts[^1];

    private static int Severity(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Failed => 4,
        TestOutcome.Inconclusive => 3,
        TestOutcome.Warning => 2,
        TestOutcome.Passed => 1,
        _ => 0,
    };
}
