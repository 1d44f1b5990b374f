using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>Recognises MSTest's results and tells inconclusive tests from ignored ones, which share one outcome in VSTest.</summary>
internal static class MSTest
{
    /// <summary>True for a test of MSTest's adapter. From version 4 on its address ends with the major version.</summary>
    public static bool Ran(TestCase test) => test.ExecutorUri.AbsoluteUri.StartsWith("executor://mstestadapter/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True for a skipped result caused by <c>AssertInconclusiveException</c>: only an exception has a stack trace. Two exceptions (test and clean-up)
    /// have a combined message and no stack trace. An ignored test has only its reason, which is free text.
    /// </summary>
    public static bool IsInconclusive(VSTestResult result) =>
        Ran(result.TestCase)
        && (!string.IsNullOrEmpty(result.ErrorStackTrace) || result.ErrorMessage?.StartsWith(MSTestMessage.SeveralErrors, StringComparison.Ordinal) == true);
}
