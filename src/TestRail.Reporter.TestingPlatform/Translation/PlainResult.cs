using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Translates a finished test without the frameworks' translators.</summary>
internal static class PlainResult
{
    public static TestResult Of(TestNode node, NodeProperties properties) => new()
    {
        Test = Identify(node),
        Outcome = properties.State switch
        {
            PassedTestNodeStateProperty => TestOutcome.Passed,
            SkippedTestNodeStateProperty => TestOutcome.Skipped,
            _ => TestOutcome.Failed,
        },
        Started = Timings.Started(properties.Timing),
        Duration = Timings.Duration(properties.Timing),
        Message = properties.Message,
        StackTrace = properties.Exception?.StackTrace,
        Traits = [.. properties.Metadata.Select(metadata => new Trait(metadata.Key, metadata.Value ?? ""))],
    };

    /// <summary>The identity of a test without class and method.</summary>
    public static TestIdentity Identify(TestNode node) => new()
    {
        Id = node.Uid.Value,
        DisplayName = node.DisplayName,
        Source = TestAssembly.Source,
        TargetFramework = TestAssembly.Framework,
    };
}
