using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns.Closing;

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
            var facts = new CloseFacts(run.Run, run.Plan)
            {
                IsRequested = wish ?? one.Any(each => each.Session.Options is { } options && ClosePolicy.IsRequested(options.Run.Close, options.Plan.Close, run.Plan)),
                IsOwn = one.Any(each => run.Plan is null ? each.Run.Created : each.Run.CreatedPlan),
                IsAborted = isCutShort || sessions.Any(session => session.Results.State.Aborted && !session.IsBeingWritten),
                UndeliveredSessions = sessions.Count(session => !session.IsDelivered),
            };
            var decision = ClosePolicy.Decide(facts);
            if (decision != CloseDecision.Close)
                Explain(facts, decision);
            else if (one.FirstOrDefault(each => each.Session.Options is not null).Session is { } session)
                await CloseAsync(session, facts, (run.Server, run.Plan ?? run.Run)).ConfigureAwait(false);
            else
                SayUnusable(one.First().Session);
        }
    }

    private void Explain(CloseFacts facts, CloseDecision decision)
    {
        if (RunCloser.Explain(facts, decision, isExplicit: wish == true) is { } reason)
            log.Say(reason);
    }

    /// <summary>A command may set variables of its own, so that its sessions had a key and this process has none.</summary>
    private void SayUnusable(JournaledSession session)
    {
        HasFailed = true;
        log.Say(session.Context.Configuration.Problem!);
    }

    private async Task CloseAsync(JournaledSession session, CloseFacts facts, (Uri Server, long Id) key)
    {
        var deadline = session.Context.Configuration.Delivery.Deadline;
        try
        {
            var (options, time) = (session.Options!, session.Context.Time);
            using var limit = new Deadline(deadline, time);
            using var client = ClientFactory.Open(options.Connection!, deadline, time);
            var closer = new RunCloser(client.Api, limit.Token);
            var complete = sessions.SelectMany(each => each.Runs).Select(own => own.Run).ToHashSet();
            var decision = await new RetrySchedule(new SettlePolicy(options.Delivery.Settle, time), limit, time, log).RunAsync(() => closer.CloseAsync(facts, complete)).ConfigureAwait(false);
            if (decision == CloseDecision.Close)
                _closed.Add(key);
            else
                Explain(facts, decision);
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException)
        {
            HasFailed = true;
            log.Say(SummaryWriter.Explain(stopped, deadline));
        }
    }
}
