using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts;
using TestOutcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Tells apart what NUnit's adapter hands over as skipped or none: ignored tests and warnings are skipped; explicit, inconclusive and inapplicable ones are
/// none. No property says which. A line of the adapter package does; without that package, NUnit's own sentences are all there is.
/// </summary>
internal sealed partial class NUnitOutcomes
{
    private const string Several = "Multiple failures or warnings in test:", FromFixture = "OneTimeSetUp: ";

    private readonly NUnitAssemblies _assemblies = new();

    /// <summary>True for a result that NUnit's adapter has given an outcome of several meanings.</summary>
    public static bool Concerns(VSTestResult result) =>
        result.Outcome is VSTestOutcome.Skipped or VSTestOutcome.None
        && string.Equals(result.TestCase.ExecutorUri.Host, "NUnit3TestExecutor", StringComparison.OrdinalIgnoreCase);

    /// <summary>What NUnit meant.</summary>
    /// <param name="result">A result that this concerns.</param>
    /// <param name="told">The word of the <see cref="OutcomeLine"/>; null where there is none.</param>
    /// <returns>Null for an explicit test that nobody chose.</returns>
    public TestOutcome? Translate(VSTestResult result, string? told)
    {
        var message = result.ErrorMessage ?? "";
        if (result.Outcome == VSTestOutcome.Skipped)
            return told == OutcomeLine.Warning || (told is null && Items(message).All(Expectation().IsMatch)) ? TestOutcome.Warning : TestOutcome.Skipped;
        if (told is not null || EndsUnmet(message))
            return TestOutcome.Inconclusive;
        if (OutcomeTranslator.IsExplicit(result.TestCase))
            return null;
        return Inapplicable().IsMatch(message) || NeverRan(result.TestCase.Source, message) ? TestOutcome.Skipped : TestOutcome.Inconclusive;
    }

    /// <summary>True when a test that is inconclusive is a row of a theory, and an assumption made it so.</summary>
    public bool IsAssumptionUnmet(VSTestResult result, string? told) =>
        EndsUnmet(result.ErrorMessage ?? "") && (told == OutcomeLine.InconclusiveTheory || (told is null && _assemblies.IsTheory(result.TestCase)));

    /// <summary>An attribute of the test's own may keep it from running, for a reason in its own words. What ran would have left a line.</summary>
    private bool NeverRan(string source, string message) => !message.StartsWith(FromFixture, StringComparison.Ordinal) && _assemblies.TellsOutcomes(source);

    /// <summary>Assume and Warn tell what they expected; the texts of Ignore and Inconclusive are free.</summary>
    private static bool EndsUnmet(string message) => Expectation().IsMatch(Items(message)[^1]);

    private static string[] Items(string message) => message.StartsWith(Several, StringComparison.Ordinal) ? Item().Split(message)[1..] : [message];

    [GeneratedRegex("^  Expected: ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^  \d+\) ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    /// <summary>Platform, culture, .NET's own platform attributes, and threads that only Windows has; of the test, its row, its fixture or its SetUpFixture.</summary>
    [GeneratedRegex(
        @"\A(OneTimeSetUp: )?((Only|Not) supported (on|under culture) [^\n]+|Apartment state cannot be set on this platform\.)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Inapplicable();
}
