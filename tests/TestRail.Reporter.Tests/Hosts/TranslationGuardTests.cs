using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.VSTest;
using Outcome = TestRail.Reporter.Contracts.Results.TestOutcome;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class TranslationGuardTests
{
    [TestCase(TestOutcome.Passed, Outcome.Passed)]
    [TestCase(TestOutcome.Failed, Outcome.Failed)]
    [TestCase(TestOutcome.Skipped, Outcome.Skipped)]
    [TestCase(TestOutcome.None, Outcome.Inconclusive)]
    [TestCase(TestOutcome.NotFound, Outcome.Inconclusive)]
    public void A_result_survives_its_translator(TestOutcome outcome, Outcome expected)
    {
        var guard = new TranslationGuard();
        var result = Cases.Result(outcome);
        result.ErrorMessage = "Expected: 1";
        result.TestCase.Traits.Add("TestRailCase", "C7");

        var plain = guard.Translate(result.TestCase.FullyQualifiedName, () => throw new InvalidOperationException("not today"), () => PlainResult.Of(result))!;

        Assert.That((plain.Outcome, plain.Message, plain.Test.Source), Is.EqualTo((expected, "Expected: 1", result.TestCase.Source)));
        Assert.That(plain.Traits.Single(trait => trait.Key == "TestRailCase").Value, Is.EqualTo("C7"));
        Assert.That(guard.Errors.Single(), Does.Contain(result.TestCase.FullyQualifiedName).And.Contain("not today"));
    }

    [Test]
    public void What_is_no_result_stays_none()
    {
        var guard = new TranslationGuard();
        Assert.That(guard.Translate<Contracts.Results.TestResult>("a test", () => null, () => throw new InvalidOperationException("not needed")), Is.Null);
        Assert.That(guard.Errors, Is.Empty);
    }

    [Test]
    public void Errors_are_bounded()
    {
        var guard = new TranslationGuard();
        for (var at = 0; at < 1000; at++)
            guard.Run("a step", () => throw new InvalidOperationException());
        Assert.That(guard.Errors, Has.Count.EqualTo(10));
    }
}
