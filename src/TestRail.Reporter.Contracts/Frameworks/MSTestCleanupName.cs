using System.Text.RegularExpressions;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Names a failed clean-up of MSTest. MSTest 4 adds a result with the name <c>[Shop.CartTests ClassCleanup]</c> for a class clean-up.</summary>
internal static partial class MSTestCleanupName
{
    /// <summary>The class in the name of such a result; null for any other name.</summary>
    public static string? ClassOf(string name) => ClassCleanupName().Match(name) is { Success: true } match ? match.Groups["class"].Value : null;

    /// <summary>
    /// The class and method of a clean-up. MSTest omits the namespace. It is added if the candidate is the same class. The clean-up of a base class or
    /// of the assembly may be in another namespace.
    /// </summary>
    /// <param name="cleanup">The clean-up that failed.</param>
    /// <param name="candidate">A class with namespace, such as that of the test; null if there is none.</param>
    public static string Owner(FailedPart cleanup, string? candidate) => $"{Qualified(cleanup.Type, candidate)}.{cleanup.Member}";

    private static string Qualified(string type, string? candidate) =>
        candidate is not null && (candidate.EndsWith('.' + type, StringComparison.Ordinal) || candidate.EndsWith('+' + type, StringComparison.Ordinal)) ? candidate : type;

    [GeneratedRegex(@"\A\[(?<class>\S.*) ClassCleanup\]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ClassCleanupName();
}
