using CsCheck;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class CaseEvaluatorTests
{
    /// <summary>Each letter is the outcome of a separate test. Each expected result lists its record numbers, the deciding record first.</summary>
    [TestCase(CombineMode.Worst, "P", "1")]
    [TestCase(CombineMode.Worst, "PFP", "213")]
    [TestCase(CombineMode.Worst, "PFPF", "2134")]
    [TestCase(CombineMode.Worst, "SP", "21")]
    [TestCase(CombineMode.Worst, "SS", "12")]
    [TestCase(CombineMode.Worst, "PIS", "213")]
    [TestCase(CombineMode.Worst, "IFS", "213")]
    [TestCase(CombineMode.Worst, "PWS", "213")]
    [TestCase(CombineMode.Worst, "WIF", "312")]
    [TestCase(CombineMode.Worst, "WI", "21")]
    [TestCase(CombineMode.All, "WPS", "3 2 1")]
    [TestCase(CombineMode.Last, "FP", "21")]
    [TestCase(CombineMode.Last, "PFP", "312")]
    [TestCase(CombineMode.Last, "FPS", "213")]
    [TestCase(CombineMode.Last, "SS", "21")]
    [TestCase(CombineMode.All, "PFP", "1 3 2")]
    [TestCase(CombineMode.All, "FISP", "3 4 2 1")]
    [TestCase(CombineMode.All, "S", "1")]
    public void The_deciding_record_comes_first_and_the_deciding_result_last(CombineMode choice, string outcomes, string results) =>
        Assert.That(Apply(new ResultOptions { Combine = choice }, outcomes), Is.EqualTo(results));

    [TestCase(CombineMode.Worst, "SPS", "2")]
    [TestCase(CombineMode.Last, "PS", "1")]
    [TestCase(CombineMode.All, "SPFS", "2 3")]
    [TestCase(CombineMode.Worst, "SS", "")]
    public void What_is_not_sent_is_left_out_of_everything(CombineMode choice, string outcomes, string results) =>
        Assert.That(Apply(new ResultOptions { Combine = choice, Statuses = Statuses((Verdict.Skipped, StatusChoice.Nothing)) }, outcomes), Is.EqualTo(results));

    [TestCase(CombineMode.Worst)]
    [TestCase(CombineMode.All)]
    public void A_case_whose_failure_is_not_reported_gets_no_better_status_instead(CombineMode choice) =>
        Assert.That(Apply(new ResultOptions { Combine = choice, Statuses = Statuses((Verdict.Failed, StatusChoice.Nothing)) }, "PF"), Is.Empty);

    [Test]
    public void Where_the_deciding_verdict_is_a_comment_no_other_result_of_the_case_has_a_status()
    {
        var options = new ResultOptions { Combine = CombineMode.All, Statuses = Statuses((Verdict.Failed, StatusChoice.Comment)) };
        Assert.That(new CaseEvaluator(options).Evaluate(Records("PF"), isIncomplete: false).Select(result => result.HasStatus), Is.EqualTo([false, false]));
    }

    /// <summary>The verdict decides even if all verdicts are mapped to the same custom status.</summary>
    [TestCase("PF", Verdict.Failed)]
    [TestCase("PI", Verdict.Inconclusive)]
    [TestCase("IF", Verdict.Failed)]
    [TestCase("SP", Verdict.Passed)]
    public void Verdicts_decide_before_they_are_translated(string outcomes, Verdict verdict)
    {
        foreach (var choice in (StatusChoice[])[StatusChoice.Named("custom"), StatusChoice.Comment, StatusChoice.Named("blocked")])
        {
            var options = new ResultOptions { Statuses = Enum.GetValues<Verdict>().ToDictionary(each => each, _ => choice) };
            Assert.That(new CaseEvaluator(options).Evaluate(Records(outcomes), isIncomplete: false).Single().Verdict, Is.EqualTo(verdict));
        }
    }

    [TestCase("P", Verdict.Incomplete)]
    [TestCase("S", Verdict.Incomplete)]
    [TestCase("W", Verdict.Incomplete)]
    [TestCase("I", Verdict.Inconclusive)]
    [TestCase("PF", Verdict.Failed)]
    public void What_went_wrong_outranks_what_may_be_missing(string outcomes, Verdict verdict) =>
        Assert.That(new CaseEvaluator(new ResultOptions()).Evaluate(Records(outcomes), isIncomplete: true).Single().Verdict, Is.EqualTo(verdict));

    [Test]
    public void Whatever_was_recorded_as_many_results_are_sent_as_were_counted_and_no_record_twice()
    {
        var unsent = Statuses((Verdict.Skipped, StatusChoice.Nothing), (Verdict.Flaky, StatusChoice.Nothing));
        var record = Gen.Select(Gen.Enum<TestOutcome>(), Gen.ULong[1, 3], Gen.UShort[0, 3]);
        Gen.Select(record.Array[1, 12], Gen.Enum<CombineMode>(), Gen.Enum<RetryMode>()).Sample((drawn, rows, retries) =>
        {
            var judge = new CaseEvaluator(new ResultOptions { Combine = rows, Retries = retries, Statuses = unsent });
            var records = drawn.Select((one, index) => new CaseRecord(7, 0, index, 0, one.Item1) { Test = one.Item2, Attempt = one.Item3, IsNumbered = one.Item3 > 0 }).ToList();
            var results = judge.Evaluate(records, isIncomplete: false);
            Assert.That(results, Has.Count.EqualTo(judge.Count(records)));
            Assert.That(results.SelectMany(result => result.Records).Select(sent => sent.Number), Is.Unique);
        });
    }

    private static string Apply(ResultOptions options, string outcomes) =>
        string.Join(' ', new CaseEvaluator(options).Evaluate(Records(outcomes), isIncomplete: false).Select(result => string.Concat(result.Tests.Select(test => test.Deciding.Number))));

    private static CaseRecord[] Records(string outcomes) =>
        [.. outcomes.Select((letter, index) => new CaseRecord(7, 0, index + 1, 0, Outcome(letter)) { Test = (ulong)index + 1 })];

    private static Dictionary<Verdict, StatusChoice> Statuses(params (Verdict Verdict, StatusChoice Choice)[] changes)
    {
        var statuses = ResultOptions.DefaultStatuses.ToDictionary();
        foreach (var (verdict, choice) in changes)
            statuses[verdict] = choice;
        return statuses;
    }

    private static TestOutcome Outcome(char letter) => Enum.GetValues<TestOutcome>().Single(outcome => outcome.ToString()[0] == letter);
}
