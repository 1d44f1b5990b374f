using System.Text.RegularExpressions;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Reads of a <c>OneTimeTearDown</c> or the <c>Dispose</c> of a fixture that failed. NUnit's adapter tells of it in two messages, the fixture's name and what went wrong:
/// warnings up to version 4, errors from 5 on. No result has it.
/// </summary>
internal sealed partial class NUnitTearDowns(FailedCleanups cleanups)
{
    private const string Word = "OneTimeTearDown", Mark = "TearDown : ", Trace = "\nStackTrace: ", Children = "One or more child tests had errors";

    private string? _fixture;

    /// <summary>Takes note of a warning or an error.</summary>
    public void Note(string text)
    {
        if (Heading().Match(text) is { Success: true } heading)
        {
            End();
            _fixture = heading.Groups["fixture"].Value;
        }
        else if (_fixture is { } fixture)
        {
            _fixture = null;
            cleanups.Add(Word, fixture, Problem(text));
        }
    }

    /// <summary>Takes note that no message follows.</summary>
    public void End()
    {
        if (_fixture is { } fixture)
            cleanups.Add(Word, fixture, "");
        _fixture = null;
    }

    /// <summary>The text may begin with what failed before the tear-down; an assertion has no mark of its own.</summary>
    private static string Problem(string text)
    {
        var lines = text.Split(Trace)[0].Split('\n');
        return Array.Find(lines, line => line.StartsWith(Mark, StringComparison.Ordinal)) is { } marked
            ? marked[Mark.Length..]
            : string.Join('\n', lines.Where(line => line.TrimEnd() != Children));
    }

    [GeneratedRegex(@"\ATearDown failed for test fixture (?<fixture>\S.*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
