namespace TestRail.Reporter.Contracts.Results;

/// <summary>The outcome of one execution of a test, as reported by the test framework.</summary>
internal enum TestOutcome
{
    /// <summary>The test passed.</summary>
    Passed,

    /// <summary>The test failed or could not be run.</summary>
    Failed,

    /// <summary>The test was skipped, usually with a reason.</summary>
    Skipped,

    /// <summary>The test ran but was inconclusive.</summary>
    Inconclusive,

    /// <summary>The test passed with a warning.</summary>
    Warning,

    /// <summary>The process ended while the test ran. No framework reports this; the engine does, for a process that was killed.</summary>
    Unfinished,
}
