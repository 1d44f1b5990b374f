namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The verdict on a test. Each verdict can be mapped to its own status.</summary>
internal enum Verdict
{
    /// <summary>The test passed.</summary>
    Passed,

    /// <summary>The test failed.</summary>
    Failed,

    /// <summary>The test was skipped, usually with a reason.</summary>
    Skipped,

    /// <summary>The test ran but was inconclusive.</summary>
    Inconclusive,

    /// <summary>The test did not run because a shared set-up failed.</summary>
    SetupFailed,

    /// <summary>The test passed after at least one failed attempt.</summary>
    Flaky,

    /// <summary>No test of the case has failed, but the test run was aborted, so tests of the case may be missing.</summary>
    Incomplete,

    /// <summary>The test passed with a warning.</summary>
    Warning,
}
