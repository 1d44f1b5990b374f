using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Reads from NUnit's message why a test was not passed and not failed. <c>Ignore</c> and <c>Inconclusive</c> have free texts.</summary>
internal static partial class NUnitMessage
{
    private const string Several = "Multiple failures or warnings in test:", FromFixture = "OneTimeSetUp: ";

    /// <summary>True if the message comes from the set-up of a fixture.</summary>
    public static bool IsFromFixture(string message) => message.StartsWith(FromFixture, StringComparison.Ordinal);

    /// <summary>True if every item states what was expected, as those of <c>Assume</c> and <c>Warn</c> do.</summary>
    public static bool IsAllExpectations(string message) => Items(message).All(Expectation().IsMatch);

    /// <summary>True if the last item states what was expected.</summary>
    public static bool EndsWithExpectation(string message) => Expectation().IsMatch(Items(message)[^1]);

    /// <summary>True if the test does not apply to this machine.</summary>
    public static bool IsInapplicable(string message) => Inapplicable().IsMatch(message);

    private static string[] Items(string message) => message.StartsWith(Several, StringComparison.Ordinal) ? Item().Split(message)[1..] : [message];

    [GeneratedRegex("^  Expected: ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^  \d+\) ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    /// <summary>
    /// Platform and culture attributes, .NET's platform attributes, and apartment states other than on Windows; on the test, its row, its fixture or its SetUpFixture.
    /// </summary>
    [GeneratedRegex(
        @"\A(OneTimeSetUp: )?((Only|Not) supported (on|under culture) [^\n]+|Apartment state cannot be set on this platform\.)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Inapplicable();
}
