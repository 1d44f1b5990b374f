using System.Text.RegularExpressions;

namespace TestRail.Reporter.VSTest;

/// <summary>
/// Tells that a test never ran because a set-up that it shares with others failed. VSTest has one outcome for all that failed, so each framework's
/// own sentence is all there is. What a test does for itself alone (NUnit's SetUp, MSTest's TestInitialize, a constructor) is part of the test.
/// xUnit v2 says nothing of a collection's fixture.
/// </summary>
internal static partial class SetupFailure
{
    /// <summary>The framework's word for the set-up that failed; null when none did.</summary>
    public static string? In(string? message)
    {
        if (message is null)
            return null;
        // NUnit: of the class, or of a SetUpFixture; a constructor that throws is told so too.
        if (message.StartsWith("OneTimeSetUp: ", StringComparison.Ordinal))
            return "OneTimeSetUp";
        if (MSTestSentences.In(message) is { Part: MSTestSentences.ClassInitialize or MSTestSentences.AssemblyInitialize } method)
            return method.Part;
        return XUnit().Match(message) is { Success: true } fixture ? fixture.Groups["fixture"].Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex(@"\A(?<fixture>(Class|Collection|Assembly) fixture) type '[^'\n]+' threw in ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex XUnit();
}
