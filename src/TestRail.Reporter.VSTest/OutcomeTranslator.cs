using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestOutcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>Tells verdicts apart that VSTest shows as one.</summary>
internal static class OutcomeTranslator
{
    /// <summary>Returns null for what is no verdict on a test.</summary>
    public static TestOutcome? Translate(VSTestResult result) => result.Outcome switch
    {
        // MSTest reports a data-driven test once more as the parent of its rows.
        _ when Properties.Value<int>(result, "InnerResultsCount") > 0 => null,
        VSTestOutcome.Passed => TestOutcome.Passed,
        VSTestOutcome.Failed => TestOutcome.Failed,
        VSTestOutcome.Skipped when MSTest.IsInconclusive(result) => TestOutcome.Inconclusive,
        VSTestOutcome.Skipped => TestOutcome.Skipped,
        // None is every framework's explicit test that nobody chose; for NUnit see NUnitOutcomes.
        VSTestOutcome.None when !IsExplicit(result.TestCase) => TestOutcome.Inconclusive,
        _ => null,
    };

    /// <summary>True when the test runs only where it is asked for by name.</summary>
    public static bool IsExplicit(TestCase test) =>
        Properties.Value<bool>(test, "NUnit.Explicit")
        || Properties.Value<bool>(test, "XunitTestCaseExplicit")
        || test.Traits.Any(trait => trait.Name == "Explicit");
}
