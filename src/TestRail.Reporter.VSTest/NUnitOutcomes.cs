using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Frameworks;
using TestOutcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Separates the outcomes that NUnit's adapter merges: ignored tests and warnings arrive as skipped; explicit, inconclusive and inapplicable tests
/// arrive as none. No property tells them apart. The adapter package writes a line that does. Without that package, only NUnit's messages are left.
/// </summary>
internal sealed class NUnitOutcomes
{
    private readonly NUnitAssemblies _assemblies = new();

    /// <summary>True for a result of NUnit's adapter with one of the two ambiguous outcomes.</summary>
    public static bool Concerns(VSTestResult result) =>
        result.Outcome is VSTestOutcome.Skipped or VSTestOutcome.None
        && string.Equals(result.TestCase.ExecutorUri.Host, "NUnit3TestExecutor", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds NUnit's outcome.</summary>
    /// <param name="result">A result for which <see cref="Concerns"/> is true.</param>
    /// <param name="word">The word of the <see cref="OutcomeLine"/>; null without such a line.</param>
    /// <returns>Null for an explicit test that was not selected.</returns>
    public TestOutcome? Translate(VSTestResult result, string? word)
    {
        var message = result.ErrorMessage ?? "";
        if (result.Outcome == VSTestOutcome.Skipped)
            return word == OutcomeLine.Warning || (word is null && NUnitMessage.IsAllExpectations(message)) ? TestOutcome.Warning : TestOutcome.Skipped;
        // With MapWarningTo set to None, the adapter reports a warning as it reports an inconclusive test.
        if (word == OutcomeLine.Warning)
            return TestOutcome.Warning;
        if (word is not null || NUnitMessage.EndsWithExpectation(message))
            return TestOutcome.Inconclusive;
        if (OutcomeTranslator.IsExplicit(result.TestCase))
            return null;
        return NUnitMessage.IsInapplicable(message) || NeverRan(result.TestCase.Source, message) ? TestOutcome.Skipped : TestOutcome.Inconclusive;
    }

    /// <summary>True for an inconclusive row of a theory whose assumption was not met.</summary>
    public bool IsAssumptionUnmet(VSTestResult result, string? word) =>
        NUnitMessage.EndsWithExpectation(result.ErrorMessage ?? "") && (word == OutcomeLine.InconclusiveTheory || (word is null && _assemblies.IsTheory(result.TestCase.Source, Properties.Value<string>(result.TestCase, "NUnit.ClassName"), Properties.Value<string>(result.TestCase, "NUnit.MethodName"))));

    /// <summary>A custom attribute can keep a test from running, with a free reason text. A test that ran would have written a line.</summary>
    private bool NeverRan(string source, string message) => !NUnitMessage.IsFromFixture(message) && _assemblies.WritesOutcomes(source);
}
