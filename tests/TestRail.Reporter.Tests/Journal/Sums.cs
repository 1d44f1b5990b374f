using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>The checksums of a journal's lines.</summary>
internal static partial class Sums
{
    /// <summary>The same lines without them, as a person leaves lines that were changed by hand.</summary>
    public static string Removed(string lines) => Sum().Replace(lines, "}");

    [GeneratedRegex(",\"sum\":\"[0-9a-f]{8}\"}")]
    private static partial Regex Sum();
}
