using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>
/// Closes what sessions opened together, once all of them have ended: the only one who knows that is who started them. The run of a plan is
/// closed with the plan only.
/// </summary>
/// <param name="sessions">All sessions.</param>
/// <param name="wish">Whether to close, in place of what the configuration says; null leaves it to that.</param>
/// <param name="log">Is told what is left open, and why.</param>
internal sealed class ExecRunCloser(IReadOnlyList<JournaledSession> sessions, bool? wish, IReporterLog log)
{
    private readonly HashSet<(Uri Server, long Id)> _closed = [];

    /// <summary>True when something was to be closed and TestRail did not do it.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True when the run was closed, itself or with its plan.</summary>
    public bool HasClosed(RunBound run) => _closed.Contains((run.Server, run.Plan ?? run.Run));

    /// <summary>Closes the runs and plans that are ours to close, unless something of them is missing: closing cannot be undone.</summary>
    /// <param name="isCutShort">True when tests may be missing whatever the journals say.</param>
    public async Task CloseAsync(bool isCutShort)
    {
        foreach (var one in sessions.SelectMany(session => session.Runs.Select(run => (Session: session, Run: run))).GroupBy(one => (one.Run.Server, one.Run.Plan ?? one.Run.Run)))
        {
            var run = one.First().Run;
            if (!IsAsked(one.Select(each => each.Session), run))
                continue;

            if (!one.Any(each => run.Plan is null ? each.Run.Created : each.Run.CreatedPlan))
                SayForeign(run);
            else if (isCutShort || sessions.Any(session => session.Results.State.Aborted && !session.IsBeingWritten))
                log.Say(RunMessages.NotClosedAfterAbort(run.Run));
            else if (sessions.Count(session => !session.IsDelivered) is var missing and > 0)
                log.Say(OperationMessages.NotClosedIncomplete(run.Run, missing));
            else if (one.FirstOrDefault(each => each.Session.Options is not null).Session is { } session)
                await CloseAsync(session, run).ConfigureAwait(false);
            else
                SayUnusable(one.First().Session);
        }
    }

    private bool IsAsked(IEnumerable<JournaledSession> those, RunBound run) =>
        wish ?? those.Any(session => run.Plan is null ? session.Options?.Run.Close == true : session.Options?.Plan.Close == true);

    /// <summary>Who only has it in the configuration has it for the runs that are opened, and need not hear of others.</summary>
    private void SayForeign(RunBound run)
    {
        if (wish == true)
            log.Say(OperationMessages.NotOursToClose(run.Run, run.Plan));
    }

    /// <summary>A command may set variables of its own, so that its sessions had a key and this process has none.</summary>
    private void SayUnusable(JournaledSession session)
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
            var closure = new RunCloser(client.Api, limit.Token);
            if (await new RetrySchedule(new SettlePolicy(options.Delivery.Settle, time), limit, time, log).RunAsync(() => TryCloseAsync(closure, run)).ConfigureAwait(false))
                _closed.Add((run.Server, run.Plan ?? run.Run));
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException)
        {
            HasFailed = true;
            log.Say(SummaryWriter.Explain(stopped, deadline));
        }
    }

    private async Task<bool> TryCloseAsync(RunCloser closure, RunBound run)
    {
        if (run.Plan is { } shared && await closure.IsAwaitedAsync(shared, sessions.SelectMany(each => each.Runs).Select(own => own.Run)).ConfigureAwait(false))
        {
            log.Say(RunMessages.PlanLeftOpen(shared));
            return false;
        }

        await (run.Plan is { } plan ? closure.ClosePlanAsync(plan) : closure.CloseRunAsync(run.Run)).ConfigureAwait(false);
        return true;
    }
}
