using System.Globalization;

namespace TestRail.Reporter.Contracts;

/// <summary>
/// A line in a test's output with the number of the current attempt. Adapters write it from the second attempt on; the host reads and
/// removes it. The adapters link this file, because they do not reference the reporter.
/// </summary>
internal static class AttemptLine
{
    /// <summary>The start of the line, before the number.</summary>
    public const string Beginning = "[TestRail] attempt ";

    /// <summary>The complete line: <c>[TestRail] attempt 2</c>.</summary>
    /// <param name="attempt">The attempt's number; 2 for the second attempt.</param>
    public static string Of(int attempt) => Beginning + attempt.ToString(CultureInfo.InvariantCulture);
}
