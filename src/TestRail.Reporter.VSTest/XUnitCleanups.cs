using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
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
            _open = (Word(heading.Groups["kind"].Value), Path.GetFileName(heading.Groups["owner"].Value), heading.Groups["type"].Value);
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
            cleanups.Add(open.Cleanup, open.Owner, _lines.Count > 0 ? Problem() : open.Type);
        _open = null;
        _lines.Clear();
    }

    /// <summary>xUnit v3 names the fixture on the first line and the exception on the next.</summary>
    private string Problem() => _lines.Count > 1 && Fixture().IsMatch(_lines[0]) ? $"{_lines[0]}: {_lines[1].TrimStart('-', ' ')}" : _lines[0];

    private static string Word(string kind) => kind is "Method" or "Case" ? $"clean-up of a test {kind.ToLowerInvariant()}" : $"{kind.ToLowerInvariant()} fixture";

    [GeneratedRegex(
        @"\A\[xUnit\.net [0-9:.]+\] +\[Test (?<kind>Assembly|Collection|Class|Method|Case) Cleanup Failure \((?<owner>.*)\)\] *(?<type>.*)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A\[xUnit\.net [0-9:.]+\] {7}(?<text>.*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\A(Class|Collection|Assembly) fixture type '[^']+' threw in \w+\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Fixture();

    [GeneratedRegex(@"\A\[Test (Assembly|Collection|Class) Cleanup Failure \([^\n]*?\)\]: ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Result();
}
