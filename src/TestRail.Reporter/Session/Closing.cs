using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session;

/// <summary>Closes at the end what the session itself opened, and the run of a plan only with its plan.</summary>
internal sealed class Closing(ITestRailApi api, ReporterOptions options, IReporterLog log)
{
    private const int Attempts = 3;

    public static bool IsForPlan(ReporterOptions options, bool createdPlan) => options.Plan.Close && createdPlan;

    public static bool IsForRun(ReporterOptions options, bool createdRun, long? plan) => options.Run.Close && createdRun && plan is null;

    /// <summary>True when the configuration wants it, and the run or its plan is not somebody else's.</summary>
    public bool IsAsked(Binding binding) => IsForPlan(options, binding.CreatedPlan) || IsForRun(options, binding.Created, binding.Plan);

    /// <summary>Closing cannot be undone, so a run is left open when tests are missing from it, and when it is not ours.</summary>
    public async Task CloseAsync(JournalWriter journal, Backlog backlog, Binding binding, CancellationToken cancellation)
    {
        if (!IsAsked(binding))
            return;

        var closesPlan = IsForPlan(options, binding.CreatedPlan);
        if (backlog.Aborted)
        {
            log.Say(Sentences.NotClosedAfterAbort(binding.Run));
            return;
        }

        if (binding.IsShared)
        {
            // Who opened the run says it for all.
            if (!binding.IsJoined)
                log.Say(Sentences.SharedRunLeftOpen(binding.Run, closesPlan ? "plan.close" : "run.close"));
            return;
        }

        if (!binding.IsCompleted)
            await (closesPlan ? ClosePlanAsync(binding.Plan!.Value, cancellation) : CloseRunAsync(binding.Run, cancellation)).ConfigureAwait(false);
        var closed = new Closed();
        journal.Append(closed);
        backlog.Apply(closed);
    }

    private Task CloseRunAsync(long run, CancellationToken cancellation) => CloseAsync(
        () => api.CloseRunAsync(run, cancellation), async () => (await api.GetRunAsync(run, cancellation).ConfigureAwait(false)).IsCompleted);

    private Task ClosePlanAsync(long plan, CancellationToken cancellation) => CloseAsync(
        () => api.ClosePlanAsync(plan, cancellation), async () => (await api.GetPlanAsync(plan, cancellation).ConfigureAwait(false)).IsCompleted);

    /// <summary>To ask twice does no harm, but TestRail refuses to close what is closed already.</summary>
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
