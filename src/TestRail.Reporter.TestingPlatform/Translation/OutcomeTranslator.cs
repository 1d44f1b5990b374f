using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Separates outcomes that the platform merges: skipped also stands for inconclusive, warned, and not selected.</summary>
internal sealed class OutcomeTranslator
{
    private const string NotSelected = "Not run (due to explicit test filtering)";

    private readonly NUnitAssemblies _assemblies = new();

    /// <summary>Returns null for an explicit test that was not selected.</summary>
    /// <param name="framework">The test framework.</param>
    /// <param name="properties">A finished test.</param>
    /// <param name="word">The word of the <see cref="OutcomeLine"/>; null without such a line.</param>
    public static TestOutcome? Translate(TestFramework framework, NodeProperties properties, string? word) => properties.State switch
    {
        PassedTestNodeStateProperty => TestOutcome.Passed,
        SkippedTestNodeStateProperty => framework switch
        {
            TestFramework.NUnit => NUnit(properties, word),
            TestFramework.XUnit when properties.Message == NotSelected => null,
            TestFramework.MSTest when HasRun(properties) => TestOutcome.Inconclusive,
            _ => TestOutcome.Skipped,
        },
        _ => TestOutcome.Failed,
    };

    /// <summary>True for an inconclusive row of a theory whose assumption was not met.</summary>
    public bool IsAssumptionUnmet(TestIdentity test, string? message, string? word) =>
        NUnitMessage.EndsWithExpectation(message ?? "") && (word == OutcomeLine.InconclusiveTheory || (word is null && _assemblies.IsTheory(test.Source, test.ClassName, test.MethodName)));

    /// <summary>
    /// MSTest reports an ignored test with a duration of zero. An inconclusive one has run, or its class set-up has. The reason of an ignored test is
    /// free text, so the message alone does not tell.
    /// </summary>
    private static bool HasRun(NodeProperties properties) => properties.Timing?.Duration > TimeSpan.Zero || SetupFailure.In(properties.Message) is not null;

    /// <summary>
    /// Without the line that the attributes' package writes, only a message is left. A message of <c>Assume</c> or <c>Warn</c> counts as inconclusive,
    /// which is never better than the test.
    /// </summary>
    private static TestOutcome? NUnit(NodeProperties properties, string? word) => word switch
    {
        OutcomeLine.Warning => TestOutcome.Warning,
        OutcomeLine.Inconclusive or OutcomeLine.InconclusiveTheory => TestOutcome.Inconclusive,
        _ when NUnitMessage.EndsWithExpectation(properties.Message ?? "") => TestOutcome.Inconclusive,
        _ when properties.Metadata.Any(metadata => metadata.Key == "Explicit") => null,
        _ => TestOutcome.Skipped,
    };
}
