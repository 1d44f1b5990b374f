using TestRail.Reporter.VSTest;
using Outcome = TestRail.Reporter.Contracts.Results.TestOutcome;
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

    [TestCase("Assert.Inconclusive failed. ", "   at Shop.CartTests.Adds()", Outcome.Inconclusive)]
    [TestCase("Assert.Inconclusive. not yet", "   at Shop.CartTests.Adds()", Outcome.Inconclusive)]
    [TestCase("Fehler bei \"Assert.Inconclusive\". not yet", "   at Shop.CartTests.Adds()", Outcome.Inconclusive)]
    [TestCase("thrown directly", "   at Shop.CartTests.Adds()", Outcome.Inconclusive)]
    [TestCase("One or more errors occurred. (Assert.Inconclusive failed. a) (TestCleanup method Shop.CartTests.Tidy threw exception. b)", null, Outcome.Inconclusive)]
    [TestCase("Assert.Inconclusive failed. as a reason to ignore", null, Outcome.Skipped)]
    [TestCase("Test is only supported on Windows", null, Outcome.Skipped)]
    [TestCase("", "", Outcome.Skipped)]
    [TestCase(null, null, Outcome.Skipped)]
    public void MSTest_skips_for_an_exception_that_is_inconclusive_and_for_a_reason_that_is_no_exception(string? message, string? trace, object outcome)
    {
        foreach (var adapter in new[] { "mstestadapter/v2", "MSTestAdapter/v4" })
        {
            var result = Cases.Result(VSTestOutcome.Skipped, Cases.Of(adapter));
            (result.ErrorMessage, result.ErrorStackTrace) = (message, trace);
            Assert.That(OutcomeTranslator.Translate(result), Is.EqualTo(outcome));
        }
    }

    [Test]
    public void A_stack_trace_makes_nothing_of_what_another_framework_skips()
    {
        var result = Cases.Result(VSTestOutcome.Skipped, Cases.Of("xunit/VsTestRunner3/netcore/"));
        result.ErrorStackTrace = "   at Shop.CartTests.Adds()";
        Assert.That(OutcomeTranslator.Translate(result), Is.EqualTo(Outcome.Skipped));
    }

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
