using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>
/// Detects that a test did not run because a shared set-up failed. Test platforms have one outcome for every failure, so only the framework's message
/// tells. A set-up for one test (NUnit's SetUp, MSTest's TestInitialize, a constructor) is part of the test. xUnit v2 does not report a failed
/// collection fixture.
/// </summary>
internal static partial class SetupFailure
{
    /// <summary>The framework's name for the set-up that failed; null when none did.</summary>
    public static string? In(string? message)
    {
        if (message is null)
            return null;
        // NUnit writes this for a class, a SetUpFixture and a constructor that throws.
        if (message.StartsWith("OneTimeSetUp: ", StringComparison.Ordinal))
            return "OneTimeSetUp";
        if (MSTestSentences.In(message) is { Part: MSTestSentences.ClassInitialize or MSTestSentences.AssemblyInitialize } method)
            return method.Part;
        if (TUnit().Match(message) is { Success: true } hook)
            return hook.Groups["hook"].Value;
        return XUnit().Match(message) is { Success: true } fixture ? fixture.Groups["fixture"].Value.ToLowerInvariant() : null;
    }

    /// <summary>A hook that tests share. TUnit writes the type of the exception before the message.</summary>
    [GeneratedRegex(@"\A(\[Test Failure\] )?(?<hook>Before(Class|Assembly|TestSession|TestDiscovery))Exception: ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TUnit();

    [GeneratedRegex(@"\A(?<fixture>(Class|Collection|Assembly) fixture) type '[^'\n]+' threw in ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex XUnit();
}
