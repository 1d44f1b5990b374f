using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Abstractions.Results;
using TestOutcome = TestRail.Reporter.Abstractions.Results.TestOutcome;
using TestResult = TestRail.Reporter.Abstractions.Results.TestResult;
using Trait = TestRail.Reporter.Abstractions.Results.Trait;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.TestLogger.VSTest;

/// <summary>Turns VSTest's result, and what each framework's adapter hangs onto it, into the neutral one.</summary>
internal sealed class ResultTranslator(string? targetFramework)
{
    /// <summary>Returns null for what is no result: explicit tests that were not chosen, and parents of data rows.</summary>
    public TestResult? Translate(VSTestResult result)
    {
        if (OutcomeTranslator.Translate(result) is not { } outcome)
            return null;

        var (attempt, output) = AttemptNumber.In(Text(result, TestResultMessage.StandardOutCategory));
        return new TestResult
        {
            Test = IdentityTranslator.Translate(result, targetFramework),
            Outcome = outcome,
            Attempt = attempt,
            WithheldAttempts = attempt - 1,
            FailedSetup = outcome == TestOutcome.Failed ? SetupFailure.In(result.ErrorMessage) : null,
            Started = result.StartTime,
            Duration = result.Duration,
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

    /// <summary>Categories of MSTest and NUnit do not arrive as traits but in a property of their own.</summary>
    private static List<Trait> Traits(TestCase test)
    {
        var traits = test.Traits.Select(trait => new Trait(trait.Name, trait.Value ?? "")).ToList();
        if ((Properties.Value<string[]>(test, "MSTestDiscoverer.TestCategory") ?? Properties.Value<string[]>(test, "NUnit.TestCategory")) is { } categories)
            traits.AddRange(categories.Select(category => new Trait("Category", category)));
        return traits;
    }

    /// <summary>MSTest gives relative URIs, whose <see cref="Uri.LocalPath"/> throws.</summary>
    private static Attachment[] Attachments(VSTestResult result) =>
    [
        .. from set in result.Attachments
           from file in set.Attachments
           let path = file.Uri.IsAbsoluteUri ? file.Uri.LocalPath : file.Uri.OriginalString
           select new Attachment(Path.GetFullPath(path), string.IsNullOrEmpty(file.Description) ? null : file.Description)
    ];
}
