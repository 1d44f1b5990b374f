using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>What becomes of several records of one case: attempts first, then data rows, target frameworks, several tests.</summary>
internal sealed class RowRule(ResultOptions options, StatusMap statuses)
{
    private readonly AttemptRule _attempts = new(options.Retries);

    /// <summary>How many results there are to send.</summary>
    public static int Count(ResultOptions options, IReadOnlyList<CaseRecord> records)
    {
        var tests = new AttemptRule(options.Retries).Apply(records);
        var sent = tests.Count(test => options.Statuses[test.Verdict].IsSent);
        var earlier = options.Retries == RetryChoice.All ? tests.SelectMany(test => test.Others).Count(attempt => options.Statuses[attempt.Verdict].IsSent) : 0;
        return earlier + (options.Rows == RowChoice.All ? sent : Math.Min(sent, 1));
    }

    /// <summary>The results to send, in that order, each as what it sums up with the deciding test first.</summary>
    public IEnumerable<IReadOnlyList<Conclusion>> Apply(IReadOnlyList<CaseRecord> records)
    {
        var tests = _attempts.Apply(records);
        if (options.Retries != RetryChoice.All)
            return Combine(tests);

        // Results of the same case are shown in the order they were stored, so earlier attempts go first.
        var earlier = tests.SelectMany(test => test.Others).Select(Conclusion.Of).Where(IsSent).Select(IReadOnlyList<Conclusion> (attempt) => [attempt]);
        return earlier.Concat(Combine(tests.Select(test => test with { Others = [] })));
    }

    private IEnumerable<IReadOnlyList<Conclusion>> Combine(IEnumerable<Conclusion> tests)
    {
        var sent = tests.Where(IsSent).ToList();
        if (sent.Count < 2)
            return sent.Count == 0 ? [] : [sent];

        return options.Rows switch
        {
            RowChoice.Worst => [Deciding(sent, sent.MaxBy(Weight)!)],
            RowChoice.Last => [Deciding(sent, LastThatRan(sent))],
            // The last result stored is the one that TestRail shows, so the weightiest goes last.
            _ => sent.OrderBy(Weight).Select(IReadOnlyList<Conclusion> (test) => [test]),
        };
    }

    private static List<Conclusion> Deciding(List<Conclusion> tests, Conclusion first) => [first, .. tests.Where(test => test != first)];

    /// <summary>What was skipped never outranks what ran.</summary>
    private static Conclusion LastThatRan(List<Conclusion> tests) => tests.FindLast(test => test.Verdict != Verdict.Skipped) ?? tests[^1];

    private bool IsSent(Conclusion test) => statuses.IsSent(test.Verdict);

    /// <summary>Of two verdicts with one status, the one that has something to tell decides.</summary>
    private (int, int) Weight(Conclusion test) => (statuses.Weight(test.Verdict), test.Verdict switch { Verdict.Flaky => 2, Verdict.Warning => 1, _ => 0 });
}
