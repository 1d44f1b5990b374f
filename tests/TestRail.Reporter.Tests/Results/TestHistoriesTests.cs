using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class TestHistoriesTests
{
    /// <summary>A record is written as test name (upper case if the host withholds the other attempts), attempt number and outcome letter. A conclusion lists the indexes of its records, the deciding one first.</summary>
    [TestCase(RetryMode.Last, "a1P", "0")]
    [TestCase(RetryMode.Last, "a1F a2F a3P", "201")]
    [TestCase(RetryMode.Last, "a1F a2S", "01")]
    [TestCase(RetryMode.Last, "a1S a2S", "10")]
    [TestCase(RetryMode.Last, "a0F a0P", "0 1")]
    [TestCase(RetryMode.Last, "a1F b1F a2P b2F", "20 31")]
    [TestCase(RetryMode.Last, "a1F a2P a1F a2F", "10 32")]
    [TestCase(RetryMode.Last, "a1F a1F a2P", "0 21")]
    [TestCase(RetryMode.Last, "a0P a1F a2P", "0 21")]
    [TestCase(RetryMode.Last, "a2P", "0")]
    [TestCase(RetryMode.Last, "A2F A3P", "0 1")]
    [TestCase(RetryMode.Worst, "A3P A2P a1F a2P", "0 1 23")]
    [TestCase(RetryMode.Worst, "a1F a2P", "01")]
    [TestCase(RetryMode.Worst, "a1I a2F a3P", "102")]
    [TestCase(RetryMode.Worst, "a1P a2W a3P", "102")]
    [TestCase(RetryMode.Worst, "a1W a2I", "10")]
    [TestCase(RetryMode.All, "a1F a2P", "10")]
    [TestCase(RetryMode.Last, "", "")]
    public void Attempts_at_a_test_come_together(RetryMode choice, string records, string conclusions) =>
        Assert.That(Apply(choice, records), Is.EqualTo(conclusions));

    [TestCase("a1P", Verdict.Passed)]
    [TestCase("a0P", Verdict.Passed)]
    [TestCase("a1F a2P", Verdict.Flaky)]
    [TestCase("a2P", Verdict.Flaky)]
    [TestCase("A2P", Verdict.Flaky)]
    [TestCase("a1W", Verdict.Warning)]
    [TestCase("a0W", Verdict.Warning)]
    [TestCase("a1F a2W", Verdict.Flaky)]
    [TestCase("A2W", Verdict.Flaky)]
    [TestCase("a1F a2F", Verdict.Failed)]
    [TestCase("a1F a2I", Verdict.Inconclusive)]
    public void What_passed_at_a_later_attempt_is_flaky(string records, Verdict verdict) =>
        Assert.That(new TestHistories(RetryMode.Last).Of(Records(records)).Single().Verdict, Is.EqualTo(verdict));

    private static string Apply(RetryMode choice, string records) =>
        string.Join(' ', new TestHistories(choice).Of(Records(records)).Select(test => string.Concat(test.Records.Select(record => record.Number))));

    private static CaseRecord[] Records(string records) =>
        [.. records.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, place) => new CaseRecord(7, 0, place, 0, Outcome(text[2])) { Test = char.ToLowerInvariant(text[0]), IsNumbered = IsNumbered(text), Attempt = (ushort)(text[1] - '0') })];

    private static bool IsNumbered(string record) => char.IsLower(record[0]) && record[1] != '0';

    private static TestOutcome Outcome(char letter) => Enum.GetValues<TestOutcome>().Single(outcome => outcome.ToString()[0] == letter);
}
