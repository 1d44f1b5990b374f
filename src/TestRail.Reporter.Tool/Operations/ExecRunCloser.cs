using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>
/// Closes the runs of all sessions of a command, after all sessions ended. Only the process that started the sessions knows when that is. A run
/// in a plan closes only with the plan.
/// </summary>
/// <param name="sessions">All sessions.</param>
/// <param name="closeOverride">Whether to close the runs; null uses <c>run.close</c> and <c>plan.close</c>.</param>
/// <param name="log">Receives the runs that stay open, with the reason.</param>
internal sealed class ExecRunCloser(IReadOnlyList<JournaledSession> sessions, bool? closeOverride, IReporterLog log)
{
    private readonly HashSet<(Uri Server, long Id)> _closed = [];

    /// <summary>True when closing a run or plan failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True when the run was closed, itself or with its plan.</summary>
    public bool HasClosed(RunBound run) => _closed.Contains((run.Server, run.Plan ?? run.Run));

    /// <summary>
    /// Closes the runs and plans that these sessions created. A run whose results are incomplete stays open, because closing cannot be undone.
    /// </summary>
    /// <param name="isCutShort">True when tests may be missing regardless of the journals.</param>
    public async Task CloseAsync(bool isCutShort)
    {
        foreach (var sharing in sessions.SelectMany(session => session.Runs.Select(run => (Session: session, Run: run))).GroupBy(each => (each.Run.Server, each.Run.Plan ?? each.Run.Run)))
        {
            var run = sharing.First().Run;
            if (!ShouldClose(sharing.Select(each => each.Session), run))
                continue;

            if (!sharing.Any(each => run.Plan is null ? each.Run.Created : each.Run.CreatedPlan))
                ReportNotOurs(run);
            else if (isCutShort || sessions.Any(session => session.State.Aborted && !session.IsBeingWritten))
                log.Say(RunMessages.NotClosedAfterAbort(run.Run));
            else if (sessions.Count(session => !session.IsDelivered) is var missing and > 0)
                log.Say(OperationMessages.NotClosedIncomplete(run.Run, missing));
            else if (sharing.FirstOrDefault(each => each.Session.Options is not null).Session is { } session)
                await CloseAsync(session, run).ConfigureAwait(false);
            else
                ReportInvalidConfiguration(sharing.First().Session);
        }
    }

    private bool ShouldClose(IEnumerable<JournaledSession> those, RunBound run) =>
        closeOverride ?? those.Any(session => run.Plan is null ? session.Options?.Run.Close == true : session.Options?.Plan.Close == true);

    /// <summary>
    /// Prints a message only for <c>--close</c>: <c>run.close</c> and <c>plan.close</c> apply only to runs that the sessions create.
    /// </summary>
    private void ReportNotOurs(RunBound run)
    {
        if (closeOverride == true)
            log.Say(OperationMessages.NotOursToClose(run.Run, run.Plan));
    }

    /// <summary>The command may set variables for its sessions, such as the API key, that this process does not have.</summary>
    private void ReportInvalidConfiguration(JournaledSession session)
    {
        HasFailed = true;
        log.Say(session.Context.Configuration.Problem!);
    }

    private async Task CloseAsync(JournaledSession session, RunBound run)
    {
        var deadline = session.Context.Configuration.Delivery.Deadline;
        try
        {
            var (options, time) = (session.Options!, session.Context.Time);
            using var limit = new Deadline(deadline, time);
            using var client = ClientFactory.Open(options.Connection!, deadline, time);
            var closer = new RunCloser(client.Api, limit.Token);
            if (await new RetrySchedule(new SettlePolicy(options.Delivery.Settle, time), limit, time, log).RunAsync(() => TryCloseAsync(closer, run)).ConfigureAwait(false))
                _closed.Add((run.Server, run.Plan ?? run.Run));
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException)
        {
            HasFailed = true;
            log.Say(SummaryWriter.Explain(stopped, deadline));
        }
    }

    private async Task<bool> TryCloseAsync(RunCloser closer, RunBound run)
    {
        if (run.Plan is { } shared && await closer.IsAwaitedAsync(shared, sessions.SelectMany(each => each.Runs).Select(own => own.Run)).ConfigureAwait(false))
        {
            log.Say(RunMessages.PlanLeftOpen(shared));
            return false;
        }

        await (run.Plan is { } plan ? closer.ClosePlanAsync(plan) : closer.CloseRunAsync(run.Run)).ConfigureAwait(false);
        return true;
    }
}
