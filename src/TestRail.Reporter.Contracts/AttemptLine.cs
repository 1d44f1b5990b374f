using System.Globalization;

namespace TestRail.Reporter.Contracts;

/// <summary>
/// The line of a test's output that says which attempt at the test this is. Adapters write it, from the second attempt on, the host reads it and takes it
/// out; the adapters link this file, since they reference nothing of the reporter.
/// </summary>
internal static class AttemptLine
{
    /// <summary>What the line begins with; the number follows.</summary>
    public const string Beginning = "[TestRail] attempt ";

    /// <summary>The whole line: <c>[TestRail] attempt 2</c>.</summary>
    /// <param name="attempt">2 for the second attempt.</param>
    public static string Of(int attempt) => Beginning + attempt.ToString(CultureInfo.InvariantCulture);
}
