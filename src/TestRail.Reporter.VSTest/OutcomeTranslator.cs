using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestOutcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>Separates outcomes that VSTest merges.</summary>
internal static class OutcomeTranslator
{
    /// <summary>Returns null when the result is not a verdict on a test.</summary>
    public static TestOutcome? Translate(VSTestResult result) => result.Outcome switch
    {
        // MSTest reports a data-driven test once more, as the parent of its rows.
        _ when Properties.Value<int>(result, "InnerResultsCount") > 0 => null,
        VSTestOutcome.Passed => TestOutcome.Passed,
        VSTestOutcome.Failed => TestOutcome.Failed,
        VSTestOutcome.Skipped when MSTest.IsInconclusive(result) => TestOutcome.Inconclusive,
        VSTestOutcome.Skipped => TestOutcome.Skipped,
        // Every framework reports an explicit test that was not selected as None. NUnit: see NUnitOutcomes.
        VSTestOutcome.None when !IsExplicit(result.TestCase) => TestOutcome.Inconclusive,
        _ => null,
    };

    /// <summary>True when the test runs only if it is selected by name.</summary>
    public static bool IsExplicit(TestCase test) =>
        Properties.Value<bool>(test, "NUnit.Explicit")
        || Properties.Value<bool>(test, "XunitTestCaseExplicit")
        || test.Traits.Any(trait => trait.Name == "Explicit");
}
