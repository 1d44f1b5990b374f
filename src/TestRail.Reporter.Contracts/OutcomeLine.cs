namespace TestRail.Reporter.Contracts;

/// <summary>
/// The line of a test's output that says what NUnit made of the test where VSTest shows something else: a warning arrives as skipped, and what is inconclusive
/// looks like what does not apply to this machine. The adapter writes it, the host reads it and takes it out; the adapter links this file, since it references
/// nothing of the reporter.
/// </summary>
internal static class OutcomeLine
{
    /// <summary>What the line begins with; one of the words follows.</summary>
    public const string Beginning = "[TestRail] outcome ";

    /// <summary>The test ran and warns.</summary>
    public const string Warning = "warning";

    /// <summary>The test ran and came to no verdict.</summary>
    public const string Inconclusive = "inconclusive";

    /// <summary>The same of a row of a theory.</summary>
    public const string InconclusiveTheory = "inconclusive theory";
}
