using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Reads the failed <c>Dispose</c> of a class, collection or assembly fixture. xUnit's adapter sends an error whose further lines are separate
/// messages. Adapters before version 3 also add a failed result to every test of the class or collection.
/// </summary>
internal sealed partial class XUnitCleanups(FailedCleanups cleanups)
{
    private const string Trace = "Stack Trace:";

    private readonly List<string> _lines = [];
    private (string Cleanup, string Owner, string Type)? _open;

    /// <summary>True for an extra result that reports only a clean-up: the test ran and has another result.</summary>
    public static bool IsOfCleanup(VSTestResult result) =>
        result.Outcome == TestOutcome.Failed
        && result.TestCase.ExecutorUri.AbsoluteUri.StartsWith("executor://xunit/", StringComparison.OrdinalIgnoreCase)
        && Result().IsMatch(result.ErrorMessage ?? "");

    /// <summary>Reads an error.</summary>
    public void Note(string text)
    {
        End();
        if (Heading().Match(text) is { Success: true } heading)
            _open = XUnitCleanupName.Parse(heading.Groups["name"].Value) is var (cleanup, owner) ? (cleanup, owner, heading.Groups["type"].Value) : null;
    }

    /// <summary>Reads a message that may continue the last error.</summary>
    public void Continue(string text)
    {
        if (_open is null)
            return;

        var line = Line().Match(text) is { Success: true } match ? match.Groups["text"].Value : Trace;
        if (line == Trace)
            End();
        else
            _lines.Add(line);
    }

    /// <summary>Closes the last error.</summary>
    public void End()
    {
        if (_open is { } open)
            cleanups.Add(open.Cleanup, open.Owner, _lines.Count > 0 ? XUnitCleanupName.Problem(_lines) : open.Type);
        _open = null;
        _lines.Clear();
    }

    [GeneratedRegex(
        @"\A\[xUnit\.net [0-9:.]+\] +(?<name>\[Test (Assembly|Collection|Class|Method|Case) Cleanup Failure \(.*\)\]) *(?<type>.*)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A\[xUnit\.net [0-9:.]+\] {7}(?<text>.*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\A\[Test (Assembly|Collection|Class) Cleanup Failure \([^\n]*?\)\]: ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Result();
}
