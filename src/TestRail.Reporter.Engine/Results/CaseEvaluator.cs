using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Decides what a case is to be sent: from the newest result of each of its tests, the verdict that decides, and only then what that verdict is mapped to. So no
/// mapping makes a case look better than its tests.
/// </summary>
/// <param name="options">The rules that a person chose.</param>
internal sealed class CaseEvaluator(ResultOptions options)
{
    private readonly TestHistories _histories = new(options.Retries);

    /// <summary>How many results this session's records alone come to.</summary>
    public int Count(IReadOnlyList<CaseRecord> own) =>
        own.Count == 1 ? (IsSent(own[0].Verdict) ? 1 : 0) : Evaluate(own, isIncomplete: false).Count;

    /// <summary>The results to send, in that order; each sums up at least one record of this session. None where the deciding verdict is not reported.</summary>
    /// <param name="records">The case's records of all sessions that share the run: session by session, the oldest first.</param>
    /// <param name="isIncomplete">True when tests of the case may be missing, since a session was cut short.</param>
    public IReadOnlyList<CaseResult> Evaluate(IReadOnlyList<CaseRecord> records, bool isIncomplete)
    {
        var tests = _histories.Of(records);
        var deciding = Deciding(tests);
        var verdict = isIncomplete && VerdictOrder.Of(deciding.Verdict) < VerdictOrder.Of(Verdict.Incomplete) ? Verdict.Incomplete : deciding.Verdict;
        if (!IsSent(verdict))
            return [];

        var shown = tests.Where(test => test == deciding || IsSent(test.Verdict)).ToList();
        // Tests of this session that are not reported by themselves may be why the case comes to something else now.
        if (!shown.Exists(test => test.IsOwn))
            shown.AddRange(tests.Where(test => test.IsOwn).Take(options.Combine == CombineMode.All ? 1 : int.MaxValue));
        var attempts = options.Retries == RetryMode.All ? OwnAttempts(shown).ToList() : [];
        if (attempts.Count > 0)
        {
            var place = shown.IndexOf(deciding);
            shown = shown.ConvertAll(WithoutOwnAttempts);
            deciding = shown[place];
        }

        var results = (options.Combine == CombineMode.All ? Each(shown, deciding) : Together(shown, deciding)).ToList();
        if (results.Count == 0)
            return [];

        results[^1] = results[^1] with { Verdict = verdict, IsIncomplete = isIncomplete };
        // A status that an earlier result of the case brought would stay where the last one brings none.
        return options.Statuses[verdict].Status is null
            ? [.. attempts.Concat(results).Select(result => result with { HasStatus = false })]
            : [.. attempts, .. results];
    }

    private TestHistory Deciding(IReadOnlyList<TestHistory> tests)
    {
        if (options.Combine != CombineMode.Last)
            return tests.MaxBy(test => VerdictOrder.Of(test.Verdict))!;

        var newestFirst = tests.OrderByDescending(test => (test.Deciding.Session, test.Deciding.Number)).ToList();
        return newestFirst.Find(test => test.Verdict != Verdict.Skipped) ?? newestFirst[0];
    }

    /// <summary>Results of a case are shown in the order in which they were stored, so earlier attempts go first.</summary>
    private IEnumerable<CaseResult> OwnAttempts(List<TestHistory> tests) =>
        from test in tests
        from attempt in test.Attempts
        where attempt.IsOwn && IsSent(attempt.Verdict)
        select new CaseResult([new TestHistory(attempt, [], [])], attempt.Verdict);

    private static TestHistory WithoutOwnAttempts(TestHistory test) => test with { Attempts = [.. test.Attempts.Where(attempt => !attempt.IsOwn)] };

    private static IEnumerable<CaseResult> Together(List<TestHistory> tests, TestHistory deciding) =>
        tests.Exists(test => test.IsOwn) ? [new CaseResult([deciding, .. tests.Where(test => test != deciding)], deciding.Verdict)] : [];

    /// <summary>TestRail shows the result that was stored last, so the test that decides goes last. What other sessions sent stays as it is, and is told where it decides.</summary>
    private static IEnumerable<CaseResult> Each(List<TestHistory> tests, TestHistory deciding)
    {
        var own = tests.Where(test => test.IsOwn && test != deciding).OrderBy(test => VerdictOrder.Of(test.Verdict)).ToList();
        if (deciding.IsOwn)
            return own.Append(deciding).Select(test => new CaseResult([test], test.Verdict));

        return own.Select((test, at) => at < own.Count - 1 ? new CaseResult([test], test.Verdict) : new CaseResult([deciding, test], deciding.Verdict));
    }

    private bool IsSent(Verdict verdict) => options.Statuses[verdict].IsSent;
}
