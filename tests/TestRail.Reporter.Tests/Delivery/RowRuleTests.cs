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

    private static string Apply(RowChoice choice, string outcomes, StatusMap statuses)
    {
        var records = outcomes.Select((letter, index) => new CaseRecord(7, 0, index + 1, 0, Outcome(letter))).ToList();
        return string.Join(' ', new RowRule(new ResultOptions { Rows = choice }, statuses).Apply(records).Select(result => string.Concat(result.Select(test => test.Deciding.Number))));
    }

    private static TestOutcome Outcome(char letter) => Enum.GetValues<TestOutcome>().Single(outcome => outcome.ToString()[0] == letter);
}
