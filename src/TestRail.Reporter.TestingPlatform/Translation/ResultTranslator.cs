using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Translates a finished test, as each framework reports it, to a <see cref="TestResult"/>.</summary>
/// <param name="framework">The test framework.</param>
/// <param name="cleanups">Receives clean-ups that failed.</param>
internal sealed class ResultTranslator(TestFramework framework, FailedCleanups cleanups)
{
    private readonly OutcomeTranslator _outcomes = new();
    private readonly CleanupNodes _cleanupNodes = new(cleanups);

    /// <summary>Returns null for explicit tests that were not selected, and for failed clean-ups.</summary>
    public TestResult? Translate(TestNode node, NodeProperties properties)
    {
        if (_cleanupNodes.Take(framework, node, properties))
            return null;

        var (attempt, rest) = AttemptNumber.Extract(Text(properties.Output));
        var (word, output) = ReportedOutcome.Extract(rest);
        if (OutcomeTranslator.Translate(framework, properties, word) is not { } outcome)
            return null;

        var test = Identify(node, properties);
        var withheld = properties.Attempt is not null ? null : properties.EarlierAttempts is > 0 and var earlier ? earlier : attempt - 1;
        return new TestResult
        {
            Test = test,
            Outcome = outcome,
            Attempt = properties.Attempt ?? withheld + 1,
            WithheldAttempts = withheld,
            FailedSetup = outcome == TestOutcome.Failed ? SetupFailure.In(properties.Message) : null,
            AssumptionUnmet = framework == TestFramework.NUnit && outcome == TestOutcome.Inconclusive && _outcomes.IsAssumptionUnmet(test, properties.Message, word) ? true : null,
            Started = Timings.Started(properties.Timing),
            Duration = Timings.Duration(properties.Timing),
            Message = properties.Message ?? (outcome == TestOutcome.Skipped ? output : null),
            StackTrace = properties.Exception?.StackTrace,
            Output = output,
            ErrorOutput = Text(properties.ErrorOutput),
            Traits = Traits(properties),
            Attachments = [.. properties.Files.Select(Attachment)],
        };
    }

    /// <summary>The identity of a test.</summary>
    public TestIdentity Identify(TestNode node, NodeProperties properties) => IdentityTranslator.Translate(node, properties, framework);

    /// <summary>
    /// The traits of a test. MSTest, NUnit and TUnit report a category as a key without a value. xUnit has no categories, but traits without a value.
    /// </summary>
    public List<Trait> Traits(NodeProperties properties)
    {
        var traits = new List<Trait>(properties.Metadata.Count);
        foreach (var metadata in properties.Metadata)
            traits.Add(framework != TestFramework.XUnit && string.IsNullOrEmpty(metadata.Value) ? new Trait("Category", metadata.Key) : new Trait(metadata.Key, metadata.Value ?? ""));
        return traits;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>MSTest has the path as description and NUnit a constant as name; xUnit has only a name.</summary>
    private Attachment Attachment(FileArtifactProperty file)
    {
        var description = framework == TestFramework.XUnit ? file.DisplayName : file.Description;
        return new Attachment(file.FileInfo.FullName, string.IsNullOrEmpty(description) || description == file.FileInfo.FullName ? null : description);
    }
}
