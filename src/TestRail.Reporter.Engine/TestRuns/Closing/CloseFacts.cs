namespace TestRail.Reporter.Engine.TestRuns.Closing;

/// <summary>The facts that determine whether a run, or a plan with its runs, is closed.</summary>
/// <param name="Run">The run.</param>
/// <param name="Plan">The plan that the run belongs to; null for a separate run.</param>
internal sealed record CloseFacts(long Run, long? Plan)
{
    /// <summary>True when an option or a command asks to close it.</summary>
    public bool IsRequested { get; init; }

    /// <summary>True when closing includes the plan. TestRail closes a plan's run only with the plan.</summary>
    public bool IncludesPlan { get; init; } = true;

    /// <summary>True when a session of this build opened it, or a user named it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True when a test run was aborted, so that tests may be missing.</summary>
    public bool IsAborted { get; init; }

    /// <summary>True when other processes may still report to it.</summary>
    public bool IsShared { get; init; }

    /// <summary>The number of sessions with results that are not delivered.</summary>
    public int UndeliveredSessions { get; init; }

    /// <summary>True when open tests in other runs keep the plan open; false when a person closes the plan regardless of them.</summary>
    public bool ChecksOtherRuns { get; init; } = true;

    /// <summary>True when other runs of the plan have tests without a result.</summary>
    public bool HasOpenTestsInPlan { get; init; }
}
