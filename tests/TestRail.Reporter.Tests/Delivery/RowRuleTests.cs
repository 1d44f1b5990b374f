using CsCheck;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Delivery.Composing;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class RowRuleTests
{
    /// <summary>Outcomes by their first letters; a result is the numbers of its records, the deciding one first.</summary>
    [TestCase(RowChoice.Worst, "P", "1")]
    [TestCase(RowChoice.Worst, "PFP", "213")]
    [TestCase(RowChoice.Worst, "PFPF", "2134")]
    [TestCase(RowChoice.Worst, "SP", "21")]
    [TestCase(RowChoice.Worst, "SS", "12")]
    [TestCase(RowChoice.Worst, "PIS", "213")]
    [TestCase(RowChoice.Worst, "IFS", "213")]
    [TestCase(RowChoice.Worst, "PWS", "213")]
    [TestCase(RowChoice.Worst, "WIF", "312")]
    [TestCase(RowChoice.Worst, "WI", "21")]
    [TestCase(RowChoice.All, "WPS", "3 2 1")]
    [TestCase(RowChoice.Last, "FP", "21")]
    [TestCase(RowChoice.Last, "PFP", "312")]
    [TestCase(RowChoice.Last, "FPS", "213")]
    [TestCase(RowChoice.Last, "SS", "21")]
    [TestCase(RowChoice.All, "PFP", "1 3 2")]
    [TestCase(RowChoice.All, "FISP", "3 4 2 1")]
    [TestCase(RowChoice.All, "S", "1")]
    [TestCase(RowChoice.Worst, "", "")]
    public async Task The_deciding_record_comes_first_and_the_deciding_result_last(RowChoice choice, string outcomes, string results) =>
        Assert.That(Apply(choice, outcomes, await Known.StatusMapAsync()), Is.EqualTo(results));

    [TestCase(RowChoice.Worst, "SPS", "2")]
    [TestCase(RowChoice.Last, "PS", "1")]
    [TestCase(RowChoice.All, "SPFS", "2 3")]
    [TestCase(RowChoice.Worst, "SS", "")]
    public async Task What_is_not_sent_is_left_out_of_everything(RowChoice choice, string outcomes, string results) =>
        Assert.That(Apply(choice, outcomes, await Known.StatusMapAsync((Verdict.Skipped, StatusChoice.Nothing))), Is.EqualTo(results));

    [Test]
    public async Task Blocked_by_a_skip_outranks_no_pass() =>
        Assert.That(Apply(RowChoice.Worst, "SP", await Known.StatusMapAsync((Verdict.Skipped, StatusChoice.Named("blocked")))), Is.EqualTo("21"));

    [Test]
    public async Task Whatever_was_recorded_as_many_results_are_sent_as_were_counted_and_no_record_twice()
    {
        var statuses = await Known.StatusMapAsync((Verdict.Skipped, StatusChoice.Nothing), (Verdict.Flaky, StatusChoice.Nothing));
        var unsent = new ResultOptions().Statuses.ToDictionary();
        unsent[Verdict.Skipped] = unsent[Verdict.Flaky] = StatusChoice.Nothing;
        var record = Gen.Select(Gen.Enum<TestOutcome>(), Gen.ULong[1, 3], Gen.UShort[0, 3]);
        Gen.Select(record.Array[0, 12], Gen.Enum<RowChoice>(), Gen.Enum<RetryChoice>()).Sample((drawn, rows, retries) =>
        {
            var options = new ResultOptions { Rows = rows, Retries = retries, Statuses = unsent };
            var records = drawn.Select((one, index) => new CaseRecord(7, 0, index, 0, one.Item1) { Test = one.Item2, Attempt = one.Item3 }).ToList();
            var results = new RowRule(options, statuses).Apply(records).ToList();
            Assert.That(results, Has.Count.EqualTo(RowRule.Count(options, records)));
            Assert.That(results.SelectMany(result => result).SelectMany(test => test.Records).Select(sent => sent.Number), Is.Unique);
        });
    }

    private static string Apply(RowChoice choice, string outcomes, StatusMap statuses)
    {
        var records = outcomes.Select((letter, index) => new CaseRecord(7, 0, index + 1, 0, Outcome(letter))).ToList();
        return string.Join(' ', new RowRule(new ResultOptions { Rows = choice }, statuses).Apply(records).Select(result => string.Concat(result.Select(test => test.Deciding.Number))));
    }

    private static TestOutcome Outcome(char letter) => Enum.GetValues<TestOutcome>().Single(outcome => outcome.ToString()[0] == letter);
}
