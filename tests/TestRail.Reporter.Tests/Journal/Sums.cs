using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>The checksums of a journal's lines.</summary>
internal static partial class Sums
{
    /// <summary>Removes the checksums, as a user does after editing lines by hand.</summary>
    public static string Removed(string lines) => Sum().Replace(lines, "}");

    [GeneratedRegex(",\"sum\":\"[0-9a-f]{8}\"}")]
    private static partial Regex Sum();
}
