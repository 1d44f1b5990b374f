namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What a test came to, as far as it may have a status of its own.</summary>
internal enum Verdict
{
    /// <summary>The test found nothing wrong.</summary>
    Passed,

    /// <summary>The test found something wrong.</summary>
    Failed,

    /// <summary>The test did not run, and says why.</summary>
    Skipped,

    /// <summary>The test ran and came to no verdict.</summary>
    Inconclusive,

    /// <summary>The test did not run, since a set-up that it shares with others failed.</summary>
    SetupFailed,

    /// <summary>The test passed, but not at its first attempt.</summary>
    Flaky,

    /// <summary>Nothing went wrong so far, but the test run was cut short, so that tests of the case may be missing.</summary>
    Incomplete,

    /// <summary>The test found nothing wrong, and warns of something.</summary>
    Warning,
}
