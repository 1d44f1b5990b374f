using TestRail.Client;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Closes a run or a plan, which cannot be undone. To ask twice does no harm, but TestRail refuses to close what is closed already.</summary>
internal sealed class RunCloser(ITestRailApi api, CancellationToken cancellation)
{
    private const int Attempts = 3;

    /// <exception cref="TestRailException">The run is still open, or nobody can tell.</exception>
    public Task CloseRunAsync(long run) => CloseAsync(
        () => api.CloseRunAsync(run, cancellation), async () => (await api.GetRunAsync(run, cancellation).ConfigureAwait(false)).IsCompleted);

    /// <summary>Closes the plan with all of its runs.</summary>
    /// <exception cref="TestRailException">The plan is still open, or nobody can tell.</exception>
    public Task ClosePlanAsync(long plan) => CloseAsync(
        () => api.ClosePlanAsync(plan, cancellation), async () => (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).IsCompleted);

    /// <summary>True when another machine's run of the plan has tests without a result: it may be at work on them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ours">Runs of which it is known that nothing follows.</param>
    /// <exception cref="TestRailException">TestRail did not answer.</exception>
    public async Task<bool> IsAwaitedAsync(long plan, IEnumerable<long> ours) =>
        (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).Entries.SelectMany(entry => entry.Runs).Any(run => run.UntestedCount > 0 && !ours.Contains(run.Id));

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
