using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Reads a fixture's failed <c>OneTimeTearDown</c> or <c>Dispose</c>. No result contains it. NUnit's adapter sends two messages, the fixture's name
/// and then the problem: as warnings up to version 4, as errors from version 5 on.
/// </summary>
internal sealed partial class NUnitTearDowns(FailedCleanups cleanups)
{
    private const string Part = "OneTimeTearDown", Prefix = "TearDown : ", Trace = "\nStackTrace: ", Children = "One or more child tests had errors";

    private string? _fixture;

    /// <summary>Reads a warning or an error.</summary>
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
            cleanups.Add(Part, fixture, Problem(text));
        }
    }

    /// <summary>Closes a fixture whose second message did not arrive.</summary>
    public void End()
    {
        if (_fixture is { } fixture)
            cleanups.Add(Part, fixture, "");
        _fixture = null;
    }

    /// <summary>The text may begin with failures before the tear-down. An assertion has no prefix.</summary>
    private static string Problem(string text)
    {
        var lines = text.Split(Trace)[0].Split('\n');
        return Array.Find(lines, line => line.StartsWith(Prefix, StringComparison.Ordinal)) is { } marked
            ? marked[Prefix.Length..]
            : string.Join('\n', lines.Where(line => line.TrimEnd() != Children));
    }

    [GeneratedRegex(@"\ATearDown failed for test fixture (?<fixture>\S.*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
