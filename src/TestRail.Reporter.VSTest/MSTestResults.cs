using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Makes of MSTest's results what they say of their tests alone. When the clean-up of a class or an assembly fails, MSTest 4 adds a result to the test that ran last,
/// and MSTest 3 changes that test's only result. MSTest 3 also fails a test whose constructor is inconclusive; MSTest 4 does not.
/// </summary>
internal sealed partial class MSTestResults(FailedCleanups cleanups)
{
    private readonly HashSet<Guid> _told = [];
    private bool _failsInconclusive;

    /// <summary>Takes note of <c>MapInconclusiveToFailed</c>.</summary>
    public void Read(string? runSettings) => _failsInconclusive = MSTestSettings.FailsInconclusive(runSettings);

    /// <summary>The result of the test alone; a copy where that differs, since other loggers share the object. Null when nothing of it is the test's.</summary>
    public VSTestResult? Own(VSTestResult result)
    {
        if (!MSTest.Ran(result.TestCase))
            return result;

        var isFirst = _told.Add(result.TestCase.Id);
        if (result.Outcome != TestOutcome.Failed)
            return result;

        var message = MSTestMessage.Read(result.ErrorMessage);
        if (message.Cleanups.Count == 0)
            return IsInconclusiveConstructor(message.Own) ? Copy(result, TestOutcome.None, message.Own, result.ErrorStackTrace) : result;

        var @class = ClassOf(result);
        foreach (var cleanup in message.Cleanups)
            cleanups.Add(cleanup.Part, $"{Qualified(cleanup.Type, @class ?? Properties.Value<string>(result.TestCase, "TestCase.ManagedType"))}.{cleanup.Member}", cleanup.Problem);
        if (message.Own is not null)
            return Copy(result, message.IsInconclusive && !_failsInconclusive ? TestOutcome.None : TestOutcome.Failed, message.Own, null);

        // MSTest names the results of tests that it ran. An ignored test that comes last has one result only.
        var ran = result.DisplayName is not null;
        return @class is not null || (!ran && !isFirst) ? null : Copy(result, ran ? TestOutcome.Passed : TestOutcome.Skipped, null, null);
    }

    private bool IsInconclusiveConstructor(string? message) =>
        !_failsInconclusive
        && message is not null
        && MSTestSentences.In(message) is { Part: MSTestSentences.Constructor } constructor
        && constructor.Problem.StartsWith("Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException: ", StringComparison.Ordinal);

    /// <summary>The class in the name of a result that MSTest 4 adds for its clean-up.</summary>
    private static string? ClassOf(VSTestResult result) =>
        result.DisplayName is { } name && name != result.TestCase.DisplayName && ClassCleanupName().Match(name) is { Success: true } match
            ? match.Groups["class"].Value
            : null;

    /// <summary>MSTest leaves out the namespace of a clean-up's class. The clean-up of a base class, or of the assembly, may be in any.</summary>
    private static string Qualified(string type, string? candidate) =>
        candidate is not null && (candidate.EndsWith('.' + type, StringComparison.Ordinal) || candidate.EndsWith('+' + type, StringComparison.Ordinal)) ? candidate : type;

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

    [GeneratedRegex(@"\A\[(?<class>\S.*) ClassCleanup\]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ClassCleanupName();
}
