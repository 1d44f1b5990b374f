using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Closing;

/// <summary>Closes runs and plans.</summary>
/// <param name="api">The TestRail API.</param>
/// <param name="cancellation">Cancels the attempt.</param>
internal sealed class RunCloser(ITestRailApi api, CancellationToken cancellation)
{
    private const int Attempts = 3;

    /// <summary>Closes the run, or the plan that it belongs to, unless the policy keeps it open.</summary>
    /// <param name="facts">The facts, without the state of the plan's other runs, which this method reads.</param>
    /// <param name="complete">The plan's runs that get no more results.</param>
    /// <exception cref="TestRailException">The run or plan could not be closed, or its state in TestRail is unknown.</exception>
    public async Task<CloseDecision> CloseAsync(CloseFacts facts, IEnumerable<long> complete)
    {
        if (facts is { Plan: { } plan, ChecksOtherRuns: true } && ClosePolicy.Decide(facts) == CloseDecision.Close)
            facts = facts with { HasOpenTestsInPlan = await HasOpenTestsAsync(plan, complete).ConfigureAwait(false) };
        var decision = ClosePolicy.Decide(facts);
        if (decision == CloseDecision.Close)
            await (facts.Plan is { } id ? ClosePlanAsync(id) : CloseRunAsync(facts.Run)).ConfigureAwait(false);
        return decision;
    }

    /// <summary>Explains why a run or plan stays open; null when no message is needed.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="isExplicit">True when the user asked for it on the command line.</param>
    public static Message? Explain(CloseFacts facts, CloseDecision decision, bool isExplicit = false) => decision switch
    {
        CloseDecision.Aborted => RunMessages.NotClosedAfterAbort(facts.Run),
        CloseDecision.Shared => RunMessages.SharedRunLeftOpen(facts.Run, facts.Plan is null ? "run.close" : "plan.close"),
        CloseDecision.Undelivered => RunMessages.NotClosedIncomplete(facts.Run, facts.UndeliveredSessions),
        CloseDecision.OpenTestsInPlan => RunMessages.PlanLeftOpen(facts.Plan!.Value),
        CloseDecision.Foreign when isExplicit => RunMessages.NotOursToClose(facts.Run, facts.Plan),
        _ => null,
    };

    private Task CloseRunAsync(long run) => CloseAsync(
        () => api.CloseRunAsync(run, cancellation), async () => (await api.GetRunAsync(run, cancellation).ConfigureAwait(false)).IsCompleted);

    private Task ClosePlanAsync(long plan) => CloseAsync(
        () => api.ClosePlanAsync(plan, cancellation), async () => (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).IsCompleted);

    private async Task<bool> HasOpenTestsAsync(long plan, IEnumerable<long> complete) =>
        (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).Entries.SelectMany(entry => entry.Runs).Any(run => run.UntestedCount > 0 && !complete.Contains(run.Id));

    private static async Task CloseAsync(Func<Task> close, Func<Task<bool>> isClosed)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await close().ConfigureAwait(false);
                return;
            }
            catch (TestRailException failure) when (failure.IsInDoubt || failure.Kind is FailureKind.Forbidden or FailureKind.BadRequest)
            {
                if (await isClosed().ConfigureAwait(false))
                    return;
                if (attempt == Attempts || !failure.IsInDoubt)
                    throw;
            }
        }
    }
}
