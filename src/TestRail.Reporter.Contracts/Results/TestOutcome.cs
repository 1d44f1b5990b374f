namespace TestRail.Reporter.Contracts.Results;

/// <summary>What a test framework said of one execution of one test.</summary>
internal enum TestOutcome
{
    /// <summary>The test ran and found nothing wrong.</summary>
    Passed,

    /// <summary>The test ran and found something wrong, or could not be run.</summary>
    Failed,

    /// <summary>The test did not run, and says why.</summary>
    Skipped,

    /// <summary>The test ran and came to no verdict.</summary>
    Inconclusive,

    /// <summary>The test ran, found nothing wrong, and warns of something.</summary>
    Warning,
}
