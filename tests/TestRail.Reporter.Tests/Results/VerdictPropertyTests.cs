using CsCheck;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

/// <summary>
/// For any tests, rows, attempts, target frameworks, sessions, delivery order, kills and status mapping, the final status of a case is the worst of the newest results of its tests.
/// Set <c>VERDICT_CASES</c> to generate more cases than a build has time for.
/// </summary>
internal sealed class VerdictPropertyTests
{
    private const long Case = 7;

    private static readonly long Cases = long.TryParse(Environment.GetEnvironmentVariable("VERDICT_CASES"), out var cases) ? cases : 10_000;

    /// <summary>A test is one row on one target framework in one variant. It has up to three attempts, or up to three rows with the same name.</summary>
    private static readonly Gen<DrawnTest> Tests = Gen.Select(
        Gen.ULong[1, 4], Gen.Enum<TestOutcome>().Array[1, 3], Gen.Bool, Gen.Int[0, 5], (key, outcomes, isNumbered, setup) => new DrawnTest(key, outcomes, isNumbered, setup == 0));

    private static readonly Gen<DrawnSession> Sessions = Gen.Select(
        Tests.Array[0, 4], Gen.Bool, Gen.Int[0, 3], (tests, isFiltered, kill) => new DrawnSession([.. tests.DistinctBy(test => test.Key)], isFiltered, kill == 0));

    private static readonly Gen<StatusChoice> Choices = Gen.OneOf(
        Gen.Const(StatusChoice.Comment), Gen.Const(StatusChoice.Nothing), Gen.Int[1, 9].Select(id => StatusChoice.Named($"{id}")));

    [Test]
    public void A_case_ends_as_the_worst_of_the_newest_result_of_each_of_its_tests() =>
        Gen.Select(Sessions.Array[1, 5], Choices.Array[Enum.GetValues<Verdict>().Length], Gen.Int[0, int.MaxValue]).Sample(
            (sessions, choices, seed) =>
            {
                var statuses = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, verdict => choices[(int)verdict]);
                var judge = new CaseEvaluator(new ResultOptions { Statuses = statuses });
                var order = Enumerable.Range(0, sessions.Length).ToArray();
                new Random(seed).Shuffle(order);
                Verdict? shown = null;
                for (var delivered = 1; delivered <= order.Length; delivered++)
                {
                    var known = order[..delivered];
                    if (!Reports(sessions, known))
                        continue;
                    if (Deliver(judge, sessions, known, statuses) is { } sent)
                        shown = sent;
                    AssertDeserved(shown, Expected(sessions, known), statuses);
                }
            },
            iter: Cases);

    /// <summary>True if the newest known session has tests of the case, or was killed before it reached them and other sessions have some.</summary>
    private static bool Reports(DrawnSession[] sessions, int[] known) => sessions[known[^1]].Tests.Length > 0
        || (sessions[known[^1]].IsKilled && known.Any(at => sessions[at].Tests.Length > 0) && IsIncomplete(sessions, known));

    /// <summary>Delivers the newest known session. Returns the verdict of the last result that set a status, or null if none did.</summary>
    private static Verdict? Deliver(CaseEvaluator judge, DrawnSession[] sessions, int[] known, IReadOnlyDictionary<Verdict, StatusChoice> statuses)
    {
        var own = known[^1];
        var records = known.Order().SelectMany(at => sessions[at].Records(at - own)).ToList();
        var cutShort = new AbortedSessions([.. known.Order().Select(at => sessions[at].Shared(at))]);
        if (sessions[own].Tests.Length == 0)
            records.AddRange(CaseRecord.Of(new CasesNotReached(1, [Case])));
        return judge.Evaluate(records, cutShort.MayMiss(Case)).LastOrDefault(result => result.HasStatus && statuses[result.Verdict].Status is not null)?.Verdict;
    }

    private static void AssertDeserved(Verdict? shown, Verdict expected, IReadOnlyDictionary<Verdict, StatusChoice> statuses)
    {
        // A verdict without a mapped status leaves the previous status in place.
        if (statuses[expected].Status is not null)
            Assert.That(shown, Is.EqualTo(expected));
    }

    /// <summary>A short reference implementation that uses none of the production code under test.</summary>
    private static Verdict Expected(DrawnSession[] sessions, int[] known)
    {
        var byAge = known.Order().ToList();
        var tests = new Dictionary<ulong, List<(Verdict Verdict, bool HasFailed, bool HasFinished)>>();
        foreach (var test in byAge.SelectMany(at => sessions[at].Tests))
        {
            var former = tests.GetValueOrDefault(test.Key, []).OrderBy(one => VerdictOrder.Of(one.Verdict)).ToList();
            var rows = test.Rows();
            tests[test.Key] = [.. rows.Select((row, at) => at < former.Count ? Once_more(former[at], row) : row), .. former.Skip(rows.Count)];
        }

        var worst = tests.Values.SelectMany(rows => rows).MaxBy(one => VerdictOrder.Of(one.Verdict)).Verdict;
        var isIncomplete = IsIncomplete(sessions, known);
        return isIncomplete && worst is Verdict.Passed or Verdict.Warning or Verdict.Flaky or Verdict.Skipped && isIncomplete ? Verdict.Incomplete : worst;
    }

    /// <summary>True if a session was killed and no later one ran all its tests.</summary>
    private static bool IsIncomplete(DrawnSession[] sessions, int[] known) =>
        known.Any(at => sessions[at].IsKilled && !known.Any(later => later > at && sessions[later] is { IsKilled: false, IsFiltered: false }));

    private static (Verdict Verdict, bool HasFailed, bool HasFinished) Once_more((Verdict Verdict, bool HasFailed, bool HasFinished) former, (Verdict Verdict, bool HasFailed, bool HasFinished) now)
    {
        var hasFailed = former.HasFailed || now.HasFailed;
        var hasFinished = former.HasFinished || now.HasFinished;
        // A killed test has no result, so it does not replace a failure.
        if (now.Verdict == Verdict.Skipped || (!now.HasFinished && VerdictOrder.Of(former.Verdict) > VerdictOrder.Of(Verdict.Incomplete)))
            return (former.Verdict, hasFailed, hasFinished);

        return (now.Verdict is Verdict.Passed or Verdict.Warning && former.HasFailed ? Verdict.Flaky : now.Verdict, hasFailed, hasFinished);
    }

    private sealed record DrawnTest(ulong Key, TestOutcome[] Outcomes, bool IsNumbered, bool IsNotSetUp)
    {
        public IEnumerable<CaseRecord> Records(int session, int first) => Outcomes.Select((outcome, at) => new CaseRecord(Case, 0, first + at, 0, outcome)
        {
            Session = session,
            Test = Key,
            IsNumbered = IsNumbered,
            Attempt = (ushort)(IsNumbered ? at + 1 : 0),
            IsSetupFailure = IsNotSetUp && outcome == TestOutcome.Failed,
        });

        /// <summary>The verdict of each row, and whether any of its attempts failed.</summary>
        public List<(Verdict Verdict, bool HasFailed, bool HasFinished)> Rows()
        {
            if (!IsNumbered)
                return [.. Outcomes.Select(outcome => (Of(outcome, attempt: 1), outcome == TestOutcome.Failed, outcome != TestOutcome.Unfinished))];

            var last = Array.FindLastIndex(Outcomes, outcome => outcome != TestOutcome.Skipped);
            // A killed attempt has no result, so it does not replace a failure.
            var finished = Array.FindLastIndex(Outcomes, outcome => outcome is not (TestOutcome.Skipped or TestOutcome.Unfinished));
            if (last >= 0 && Outcomes[last] == TestOutcome.Unfinished && finished >= 0 && VerdictOrder.Of(Of(Outcomes[finished], finished + 1)) > VerdictOrder.Of(Verdict.Incomplete))
                last = finished;
            return [(last < 0 ? Verdict.Skipped : Of(Outcomes[last], last + 1), Outcomes.Contains(TestOutcome.Failed), finished >= 0 || last < 0)];
        }

        private Verdict Of(TestOutcome outcome, int attempt) => outcome switch
        {
            TestOutcome.Passed => attempt > 1 ? Verdict.Flaky : Verdict.Passed,
            TestOutcome.Failed => IsNotSetUp ? Verdict.SetupFailed : Verdict.Failed,
            TestOutcome.Warning => attempt > 1 ? Verdict.Flaky : Verdict.Warning,
            TestOutcome.Skipped => Verdict.Skipped,
            TestOutcome.Unfinished => Verdict.Incomplete,
            _ => Verdict.Inconclusive,
        };
    }

    private sealed record DrawnSession(DrawnTest[] Tests, bool IsFiltered, bool IsKilled)
    {
        public IEnumerable<CaseRecord> Records(int session) => Tests.SelectMany((test, at) => test.Records(session, 1 + (at * 3)));

        public SharedSession Shared(int at) => new()
        {
            Session = $"{at}",
            Journal = $"{at}.jsonl",
            Order = Given.Noon.AddMinutes(at),
            Sources = ["Shop.Tests.dll"],
            IsWhole = !IsFiltered && !IsKilled,
            IsCutShort = IsKilled,
            MayMiss = [Case],
        };
    }
}
