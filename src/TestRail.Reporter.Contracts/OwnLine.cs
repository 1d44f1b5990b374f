namespace TestRail.Reporter.Contracts;

/// <summary>
/// Puts a line of the reporter into a test's output. The host finds it only at the start of a line, and a test's own output may end without a line
/// break. The adapters link this file, because they do not reference the reporter.
/// </summary>
internal static class OwnLine
{
    /// <summary>The line, with a line break before it if the output so far needs one.</summary>
    /// <param name="output">The output so far; null for none.</param>
    /// <param name="line">The line.</param>
    public static string After(string? output, string line) =>
        output is { Length: > 0 } && output[output.Length - 1] != '\n' ? Environment.NewLine + line : line;
}
