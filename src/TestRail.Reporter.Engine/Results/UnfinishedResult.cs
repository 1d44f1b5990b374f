using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Results;

/// <summary>The result of a test whose process was killed while it ran. Whether the test or something else ended the process is not known.</summary>
internal static class UnfinishedResult
{
    public static TestResult Of(TestStarted started, DateTimeOffset now) => new()
    {
        Test = started.Test,
        Outcome = TestOutcome.Unfinished,
        Started = now,
        Duration = TimeSpan.Zero,
        Message = "The test process was killed while this test ran.",
        Traits = started.Traits,
    };
}
