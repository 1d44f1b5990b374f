using System.Text.RegularExpressions;
using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Reads a fixture's failed <c>OneTimeTearDown</c> or <c>Dispose</c>. No result contains it. NUnit's adapter sends two messages, the fixture's name
/// and then the problem: as warnings up to version 4, as errors from version 5 on.
/// </summary>
internal sealed partial class NUnitTearDowns(FailedCleanups cleanups)
{
    private const string Trace = "\nStackTrace: ";

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
            cleanups.Add(NUnitTearDownMessage.Part, fixture, NUnitTearDownMessage.Problem(text.Split(Trace)[0]));
        }
    }

    /// <summary>Closes a fixture whose second message did not arrive.</summary>
    public void End()
    {
        if (_fixture is { } fixture)
            cleanups.Add(NUnitTearDownMessage.Part, fixture, "");
        _fixture = null;
    }

    [GeneratedRegex(@"\ATearDown failed for test fixture (?<fixture>\S.*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
