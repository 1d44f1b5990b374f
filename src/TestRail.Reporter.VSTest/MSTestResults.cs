using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Removes failures from MSTest's results that are not the test's own. When a class or assembly clean-up fails, MSTest 4 adds a result to the
/// last test, and MSTest 3 changes that test's only result. MSTest 3 also fails a test whose constructor is inconclusive; MSTest 4 does not.
/// </summary>
internal sealed class MSTestResults(FailedCleanups cleanups)
{
    private readonly HashSet<Guid> _seen = [];
    private bool _failsInconclusive;

    /// <summary>Reads <c>MapInconclusiveToFailed</c> from the run settings.</summary>
    public void Read(string? runSettings) => _failsInconclusive = MSTestSettings.FailsInconclusive(runSettings);

    /// <summary>
    /// The test's own result: a copy if it differs, because other loggers share the object. Null when the result reports only clean-ups.
    /// </summary>
    public VSTestResult? Own(VSTestResult result)
    {
        if (!MSTest.Ran(result.TestCase))
            return result;

        var isFirst = _seen.Add(result.TestCase.Id);
        if (result.Outcome != TestOutcome.Failed)
            return result;

        var message = MSTestMessage.Read(result.ErrorMessage);
        if (message.Cleanups.Count == 0)
            return IsInconclusiveConstructor(message.Own) ? Copy(result, TestOutcome.None, message.Own, result.ErrorStackTrace) : result;

        var @class = ClassOf(result);
        foreach (var cleanup in message.Cleanups)
            cleanups.Add(cleanup.Part, MSTestCleanupName.Owner(cleanup, @class ?? Properties.Value<string>(result.TestCase, "TestCase.ManagedType")), cleanup.Problem);
        if (message.Own is not null)
            return Copy(result, message.IsInconclusive && !_failsInconclusive ? TestOutcome.None : TestOutcome.Failed, message.Own, null);

        // MSTest names the results of tests that ran. An ignored test that comes last has one result without a name.
        var ran = result.DisplayName is not null;
        return @class is not null || (!ran && !isFirst) ? null : Copy(result, ran ? TestOutcome.Passed : TestOutcome.Skipped, null, null);
    }

    private bool IsInconclusiveConstructor(string? message) =>
        !_failsInconclusive
        && message is not null
        && MSTestSentences.In(message) is { Part: MSTestSentences.Constructor } constructor
        && constructor.Problem.StartsWith("Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException: ", StringComparison.Ordinal);

    /// <summary>The class in the display name of the extra result that MSTest 4 adds for a class clean-up.</summary>
    private static string? ClassOf(VSTestResult result) =>
        result.DisplayName is { } name && name != result.TestCase.DisplayName ? MSTestCleanupName.ClassOf(name) : null;

    private static VSTestResult Copy(VSTestResult result, TestOutcome outcome, string? message, string? stackTrace)
    {
        var copy = new VSTestResult(result.TestCase)
        {
            Outcome = outcome,
            DisplayName = result.DisplayName,
            ErrorMessage = message,
            ErrorStackTrace = stackTrace,
            StartTime = result.StartTime,
            EndTime = result.EndTime,
            Duration = result.Duration,
        };
        foreach (var each in result.Messages)
            copy.Messages.Add(each);
        foreach (var each in result.Attachments)
            copy.Attachments.Add(each);
        return copy;
    }
}
