namespace TestRail.Reporter.Engine.TestRuns.Closing;

/// <summary>
/// Decides whether a run or plan is closed. Sessions, exec, resume and run close follow the same rule. TestRail cannot reopen a run or
/// plan, so it stays open in case of doubt.
/// </summary>
internal static class ClosePolicy
{
    /// <summary>Returns the first reason to keep the run open, or <see cref="CloseDecision.Close"/>.</summary>
    public static CloseDecision Decide(CloseFacts facts) => facts switch
    {
        { IsRequested: false } => CloseDecision.NotRequested,
        { IsOwn: false } => CloseDecision.Foreign,
        { Plan: not null, IncludesPlan: false } => CloseDecision.OnlyWithPlan,
        { IsAborted: true } => CloseDecision.Aborted,
        { IsShared: true } => CloseDecision.Shared,
        { UndeliveredSessions: > 0 } => CloseDecision.Undelivered,
        { HasOpenTestsInPlan: true } => CloseDecision.OpenTestsInPlan,
        _ => CloseDecision.Close,
    };

    /// <summary>True when the options ask to close the run, or the plan if the run belongs to one.</summary>
    /// <param name="closesRun">The option run.close.</param>
    /// <param name="closesPlan">The option plan.close.</param>
    /// <param name="plan">The run's plan; null for a separate run.</param>
    public static bool IsRequested(bool closesRun, bool closesPlan, long? plan) => plan is null ? closesRun : closesPlan;
}
