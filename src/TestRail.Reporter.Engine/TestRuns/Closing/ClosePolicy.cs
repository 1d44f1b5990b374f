namespace TestRail.Reporter.Engine.TestRuns.Closing;

/// <summary>The one rule about closing, for sessions, exec, resume and run close. TestRail cannot reopen what is closed, so each doubt keeps it open.</summary>
internal static class ClosePolicy
{
    /// <summary>Decides.</summary>
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

    /// <summary>True when the options of a session ask to close a run: its own one, or the plan that it belongs to.</summary>
    /// <param name="closesRun">The option run.close.</param>
    /// <param name="closesPlan">The option plan.close.</param>
    /// <param name="plan">The run's plan; null for a run of its own.</param>
    public static bool IsRequested(bool closesRun, bool closesPlan, long? plan) => plan is null ? closesRun : closesPlan;
}
