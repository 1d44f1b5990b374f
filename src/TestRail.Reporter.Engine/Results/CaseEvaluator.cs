using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Decides what to send for a case. It takes the newest result of each test, finds the deciding verdict, and then looks up the status for
/// that verdict. The status mapping comes last, so it cannot make a case look better than its tests.
/// </summary>
/// <param name="options">The result options.</param>
internal sealed class CaseEvaluator(ResultOptions options)
{
    private readonly TestHistories _histories = new(options.Retries);

    /// <summary>True if another session may have failed the tests before. A test that passes now is flaky then.</summary>
    public bool MayBeFlaky { get; init; }

    /// <summary>True if the session was aborted, so that tests of its cases may be missing.</summary>
    public bool MayBeIncomplete { get; init; }

    /// <summary>
    /// The number of results to send when only this session's records count. At least one if the results of other sessions may give the case
    /// a verdict that is sent.
    /// </summary>
    public int Count(IReadOnlyList<CaseRecord> own)
    {
        var count = own.Count == 1 ? (IsSent(own[0].Verdict) ? 1 : 0) : Evaluate(own, isIncomplete: false).Count;
        return count == 0 && own.Any(MayBeSent) ? 1 : count;
    }

    /// <summary>
    /// The results to send, in order. Each contains at least one record to send. Empty when the deciding verdict is not to be sent, or when
    /// the records to send do not change it and have verdicts that are not sent.
    /// </summary>
    /// <param name="records">
    /// The records of the case from all sessions that share the run, grouped by session, oldest session first. The records of this session that
    /// TestRail has accepted or rejected are among them, because the result that is stored last sets the status.
    /// </param>
    /// <param name="isIncomplete">True when tests of the case may be missing, because a session was aborted.</param>
    public IReadOnlyList<CaseResult> Evaluate(IReadOnlyList<CaseRecord> records, bool isIncomplete)
    {
        if (records.Any(record => record.IsNotReached))
            return NotReached(records.ToLookup(record => record.IsNotReached), isIncomplete);

        var tests = _histories.Of(records);
        var deciding = Deciding(tests);
        var verdict = VerdictOf(deciding, isIncomplete);
        if (!IsSent(verdict))
            return [];

        var shown = tests.Where(test => test == deciding || IsSent(test.Verdict)).ToList();
        if (!shown.Exists(test => test.IsToSend))
        {
            // A result of this session was sent with the records that are left, although it does not show them.
            if (records.Any(record => record is { IsOwn: true, IsSettled: true }))
                return [];
            // A test of this session whose own verdict is not sent may still change the case's verdict.
            shown.AddRange(tests.Where(test => test.IsToSend).Take(options.Combine == CombineMode.All ? 1 : int.MaxValue));
        }

        var attempts = options.Retries == RetryMode.All ? OwnAttempts(shown).ToList() : [];
        if (attempts.Count > 0)
        {
            var place = shown.IndexOf(deciding);
            shown = shown.ConvertAll(WithoutOwnAttempts);
            deciding = shown[place];
        }

        var results = (options.Combine == CombineMode.All ? Separate(shown, deciding) : Combined(shown, deciding)).ToList();
        // Only earlier attempts are left. The test has the status of its last one, which TestRail has already.
        if (results.Count == 0)
            return attempts.ConvertAll(attempt => attempt with { HasStatus = false });

        results[^1] = results[^1] with { Verdict = verdict, IsIncomplete = isIncomplete };
        // Without a status in the last result, the test would keep the status of an earlier result. So none of the results gets a status.
        return options.Statuses[verdict].Status is null
            ? [.. attempts.Concat(results).Select(result => result with { HasStatus = false })]
            : [.. attempts, .. results];
    }

    /// <summary>Evaluates a case that only other sessions have reported. Their results are sent once more, with the note that tests may be missing.</summary>
    private IReadOnlyList<CaseResult> NotReached(ILookup<bool, CaseRecord> records, bool isIncomplete)
    {
        var tests = _histories.Of([.. records[false]]);
        if (tests.Count == 0)
            return [];

        var deciding = Deciding(tests);
        var verdict = VerdictOf(deciding, isIncomplete);
        var others = tests.Where(test => options.Combine != CombineMode.All && test != deciding && IsSent(test.Verdict));
        return !IsSent(verdict) ? [] : [new CaseResult([deciding, .. others], verdict)
        {
            HasStatus = options.Statuses[verdict].Status is not null,
            IsIncomplete = isIncomplete,
            NotReached = [.. records[true]],
        }];
    }

    private static Verdict VerdictOf(TestHistory deciding, bool isIncomplete) =>
        isIncomplete && VerdictOrder.Of(deciding.Verdict) < VerdictOrder.Of(Verdict.Incomplete) ? Verdict.Incomplete : deciding.Verdict;

    private TestHistory Deciding(IReadOnlyList<TestHistory> tests)
    {
        if (options.Combine != CombineMode.Last)
            return tests.MaxBy(test => VerdictOrder.Of(test.Verdict))!;

        var newestFirst = tests.OrderByDescending(test => (test.Deciding.Session, test.Deciding.Number)).ToList();
        return newestFirst.Find(test => test.Verdict != Verdict.Skipped) ?? newestFirst[0];
    }

    /// <summary>TestRail shows the results of a test in the order in which they were stored, so earlier attempts are sent first.</summary>
    private IEnumerable<CaseResult> OwnAttempts(List<TestHistory> tests) =>
        from test in tests
        from attempt in test.Attempts
        where attempt.IsToSend && IsSent(attempt.Verdict)
        select new CaseResult([new TestHistory(attempt, [], [])], attempt.Verdict);

    private static TestHistory WithoutOwnAttempts(TestHistory test) => test with { Attempts = [.. test.Attempts.Where(attempt => !attempt.IsToSend)] };

    private static IEnumerable<CaseResult> Combined(List<TestHistory> tests, TestHistory deciding) =>
        tests.Exists(test => test.IsToSend) ? [new CaseResult([deciding, .. tests.Where(test => test != deciding)], deciding.Verdict)] : [];

    /// <summary>
    /// TestRail shows the result that was stored last, so the deciding test is sent last. If it has been sent already, by this session or
    /// another one, the last result mentions it.
    /// </summary>
    private static IEnumerable<CaseResult> Separate(List<TestHistory> tests, TestHistory deciding)
    {
        var own = tests.Where(test => test.IsToSend && test != deciding).OrderBy(test => VerdictOrder.Of(test.Verdict)).ToList();
        if (deciding.IsToSend)
            return own.Append(deciding).Select(test => new CaseResult([test], test.Verdict));

        return own.Select((test, at) => at < own.Count - 1 ? new CaseResult([test], test.Verdict) : new CaseResult([deciding, test], deciding.Verdict));
    }

    private bool MayBeSent(CaseRecord record) => record.IsToSend
        && ((MayBeFlaky && record.Outcome is TestOutcome.Passed or TestOutcome.Warning && IsSent(Verdict.Flaky)) || (MayBeIncomplete && IsSent(Verdict.Incomplete)));

    private bool IsSent(Verdict verdict) => options.Statuses[verdict].IsSent;
}
