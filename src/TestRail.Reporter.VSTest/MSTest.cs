using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>What only MSTest's results need: VSTest has one outcome for its inconclusive tests and its ignored ones.</summary>
internal static class MSTest
{
    /// <summary>How .NET joins the messages of several exceptions, on any language's system.</summary>
    public const string SeveralErrors = "One or more errors occurred. (";

    /// <summary>True of a test that MSTest's adapter ran; the address ends with the adapter's major version from 4 on.</summary>
    public static bool Ran(TestCase test) => test.ExecutorUri.AbsoluteUri.StartsWith("executor://mstestadapter/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True of a skipped result that an <c>AssertInconclusiveException</c> made: only an exception has a stack trace. Two of them (of a test and of its clean-up)
    /// have a joint message and no stack trace. An ignored test has the reason alone, in whatever words.
    /// </summary>
    public static bool IsInconclusive(VSTestResult result) =>
        Ran(result.TestCase)
        && (!string.IsNullOrEmpty(result.ErrorStackTrace) || result.ErrorMessage?.StartsWith(SeveralErrors, StringComparison.Ordinal) == true);
}
