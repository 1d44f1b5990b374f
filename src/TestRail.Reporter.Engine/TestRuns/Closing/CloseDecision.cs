namespace TestRail.Reporter.Engine.TestRuns.Closing;

/// <summary>Whether a run or plan is closed, or the reason why it stays open.</summary>
internal enum CloseDecision
{
    /// <summary>It is closed.</summary>
    Close,

    /// <summary>No option and no command asks for it.</summary>
    NotRequested,

    /// <summary>Another process opened it.</summary>
    Foreign,

    /// <summary>The run belongs to a plan, and only the run is to be closed.</summary>
    OnlyWithPlan,

    /// <summary>A test run was aborted. Closing cannot be undone and would hide the missing tests.</summary>
    Aborted,

    /// <summary>Other processes may still report to it.</summary>
    Shared,

    /// <summary>Results for it are not delivered yet.</summary>
    Undelivered,

    /// <summary>Other runs of the plan have tests without a result; their machines may still be testing.</summary>
    OpenTestsInPlan,
}
