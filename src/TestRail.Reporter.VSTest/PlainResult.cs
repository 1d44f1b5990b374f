using TestRail.Reporter.Contracts.Results;
using TestResult = TestRail.Reporter.Contracts.Results.TestResult;
using VSTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>Translates VSTest's result without the frameworks' translators.</summary>
internal static class PlainResult
{
    public static TestResult Of(VSTestResult result) => new()
    {
        Test = new TestIdentity
        {
            Id = result.TestCase.FullyQualifiedName,
            DisplayName = result.DisplayName ?? result.TestCase.DisplayName ?? result.TestCase.FullyQualifiedName,
            Source = result.TestCase.Source,
        },
        Outcome = result.Outcome switch
        {
            VSTestOutcome.Passed => Contracts.Results.TestOutcome.Passed,
            VSTestOutcome.Failed => Contracts.Results.TestOutcome.Failed,
            VSTestOutcome.Skipped => Contracts.Results.TestOutcome.Skipped,
            _ => Contracts.Results.TestOutcome.Inconclusive,
        },
        Started = result.StartTime,
        Duration = result.Duration,
        Message = result.ErrorMessage,
        StackTrace = result.ErrorStackTrace,
        Traits = [.. result.TestCase.Traits.Select(trait => new Contracts.Results.Trait(trait.Name, trait.Value))],
    };
}
