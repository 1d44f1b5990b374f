using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;
using TestOutcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using TestResult = TestRail.Reporter.Contracts.Results.TestResult;
using Trait = TestRail.Reporter.Contracts.Results.Trait;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>Translates VSTest's result, including the properties of each framework's adapter, to a <see cref="TestResult"/>.</summary>
internal sealed class ResultTranslator(string? targetFramework)
{
    private static readonly string[] CategoryProperties = ["MSTestDiscoverer.TestCategory", "NUnit.TestCategory"];

    private readonly NUnitOutcomes _nunit = new();

    /// <summary>Returns null for explicit tests that were not selected, and for parents of data rows.</summary>
    public TestResult? Translate(VSTestResult result)
    {
        var (attempt, rest) = AttemptNumber.Extract(Text(result, TestResultMessage.StandardOutCategory));
        var (word, output) = ReportedOutcome.Extract(rest);
        var isNUnit = NUnitOutcomes.Concerns(result);
        if ((isNUnit ? _nunit.Translate(result, word) : OutcomeTranslator.Translate(result)) is not { } outcome)
            return null;

        // NUnit gives a test whose own thread cannot start no start time, and the time of day as its duration.
        var hasStarted = result.StartTime != default;
        return new TestResult
        {
            Test = IdentityTranslator.Translate(result, targetFramework),
            Outcome = outcome,
            Attempt = attempt,
            WithheldAttempts = attempt - 1,
            FailedSetup = outcome == TestOutcome.Failed ? SetupFailure.In(result.ErrorMessage) : null,
            AssumptionUnmet = isNUnit && outcome == TestOutcome.Inconclusive && _nunit.IsAssumptionUnmet(result, word) ? true : null,
            Started = hasStarted ? result.StartTime : result.EndTime,
            Duration = hasStarted ? result.Duration : TimeSpan.Zero,
            Message = result.ErrorMessage ?? (outcome == TestOutcome.Skipped ? output : null),
            StackTrace = result.ErrorStackTrace,
            Output = output,
            ErrorOutput = Text(result, TestResultMessage.StandardErrorCategory),
            Traits = Traits(result.TestCase),
            Attachments = result.Attachments.Count > 0 ? Attachments(result) : [],
        };
    }

    private static string? Text(VSTestResult result, string category)
    {
        string? text = null;
        foreach (var message in result.Messages)
        {
            if (message.Category == category && !string.IsNullOrWhiteSpace(message.Text))
                text = text is null || text.EndsWith('\n') ? text + message.Text : $"{text}\n{message.Text}";
        }

        return text;
    }

    /// <summary>MSTest and NUnit put categories into a property. Some versions of their adapters report them as traits too.</summary>
    private static List<Trait> Traits(TestCase test)
    {
        var traits = test.Traits.Select(trait => new Trait(trait.Name, trait.Value ?? "")).ToList();
        var categories = CategoryProperties.SelectMany(property => Properties.Value<string[]>(test, property) ?? []).Select(category => new Trait("Category", category));
        traits.AddRange(categories.Except(traits));
        return traits;
    }

    private static Attachment[] Attachments(VSTestResult result) =>
    [
        .. from set in result.Attachments
           from file in set.Attachments
           select new Attachment(AttachmentPath.Of(file.Uri), string.IsNullOrEmpty(file.Description) ? null : file.Description)
    ];
}
