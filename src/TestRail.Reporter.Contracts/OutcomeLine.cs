namespace TestRail.Reporter.Contracts;

/// <summary>
/// A line in a test's output with NUnit's outcome where VSTest reports a different one. VSTest reports a warning as skipped, and an
/// inconclusive test like one that does not apply to the machine. The adapter writes the line; the host reads and removes it. The adapter
/// links this file, because it does not reference the reporter.
/// </summary>
internal static class OutcomeLine
{
    /// <summary>The start of the line, before the outcome.</summary>
    public const string Beginning = "[TestRail] outcome ";

    /// <summary>The test ran and issued a warning.</summary>
    public const string Warning = "warning";

    /// <summary>The test ran but was inconclusive.</summary>
    public const string Inconclusive = "inconclusive";

    /// <summary>The test is an inconclusive row of a theory.</summary>
    public const string InconclusiveTheory = "inconclusive theory";
}
