using TestRail.Reporter.TestLogger.VSTest;
using Outcome = TestRail.Reporter.Abstractions.Results.TestOutcome;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class OutcomeTranslatorTests
{
    [TestCase(VSTestOutcome.Passed, Outcome.Passed)]
    [TestCase(VSTestOutcome.Failed, Outcome.Failed)]
    [TestCase(VSTestOutcome.Skipped, Outcome.Skipped)]
    [TestCase(VSTestOutcome.None, Outcome.Inconclusive)]
    [TestCase(VSTestOutcome.NotFound, null)]
    public void A_verdict_keeps_its_meaning(VSTestOutcome told, object? outcome) =>
        Assert.That(OutcomeTranslator.Translate(Cases.Result(told)), Is.EqualTo(outcome));

    [TestCase("NUnit.Explicit")]
    [TestCase("XunitTestCaseExplicit")]
    public void An_explicit_test_that_nobody_chose_has_no_verdict(string property)
    {
        Assert.That(OutcomeTranslator.Translate(Cases.Result(VSTestOutcome.None, Cases.Case().With(property, true))), Is.Null);
        Assert.That(OutcomeTranslator.Translate(Cases.Result(VSTestOutcome.None, Cases.Case().With(property, false))), Is.EqualTo(Outcome.Inconclusive));
        Assert.That(OutcomeTranslator.Translate(Cases.Result(VSTestOutcome.Passed, Cases.Case().With(property, true))), Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public void A_trait_makes_a_test_explicit_too()
    {
        var test = Cases.Case();
        test.Traits.Add("Explicit", "");
        Assert.That(OutcomeTranslator.Translate(Cases.Result(VSTestOutcome.None, test)), Is.Null);
    }

    [TestCase(0, Outcome.Failed)]
    [TestCase(3, null)]
    public void A_parent_of_rows_is_no_result(int rows, object? outcome) =>
        Assert.That(OutcomeTranslator.Translate(Cases.Result(VSTestOutcome.Failed).With("InnerResultsCount", rows)), Is.EqualTo(outcome));
}
