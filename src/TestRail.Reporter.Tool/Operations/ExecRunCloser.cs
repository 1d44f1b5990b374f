using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Closing;

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

    /// <summary>The sessions of earlier commands with the same run key. One of them may have created the plan.</summary>
    public Func<IEnumerable<JournaledSession>> EarlierSessions { get; init; } = static () => [];

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
            var facts = new CloseFacts(run.Run, run.Plan)
            {
                IsRequested = closeOverride ?? sharing.Any(each => each.Session.Options is { } options && ClosePolicy.IsRequested(options.Run.Close, options.Plan.Close, run.Plan)),
                IsOwn = sharing.Any(each => run.Plan is null ? each.Run.Created : each.Run.CreatedPlan),
                IsAborted = isCutShort || sessions.Any(session => session.Results.State.Aborted && !session.IsBeingWritten),
                UndeliveredSessions = sessions.Count(session => !session.IsDelivered),
            };
            var decision = ClosePolicy.Decide(facts);
            if (decision != CloseDecision.Close)
                Explain(facts, decision);
            else
                await CloseAsync([.. sharing], facts, sharing.Key).ConfigureAwait(false);
        }
    }

    private void Explain(CloseFacts facts, CloseDecision decision)
    {
        if (RunCloser.Explain(facts, decision, isExplicit: closeOverride == true) is { } reason)
            log.Say(reason);
    }

    private async Task CloseAsync(List<(JournaledSession Session, RunBound Run)> sharing, CloseFacts facts, (Uri Server, long Id) key)
    {
        if (sharing.Find(each => each.Session.Options?.Connection?.Url == key.Server).Session is { } session)
            await CloseAsync(session, sharing, facts, key).ConfigureAwait(false);
        else if (sharing.TrueForAll(each => each.Session.Options is null))
            ReportInvalidConfiguration(sharing[0].Session);
        else
            log.Say(OperationMessages.RunOnAnotherServer(facts.Run, key.Server));
    }

    /// <summary>The command may set variables for its sessions, such as the API key, that this process does not have.</summary>
    private void ReportInvalidConfiguration(JournaledSession session)
    {
        HasFailed = true;
        log.Say(session.Context.Configuration.Problem!);
    }

    private async Task CloseAsync(JournaledSession session, List<(JournaledSession Session, RunBound Run)> sharing, CloseFacts facts, (Uri Server, long Id) key)
    {
        var deadline = session.Context.Configuration.Delivery.Deadline;
        try
        {
            var (options, time) = (session.Options!, session.Context.Time);
            using var limit = new Deadline(deadline, time);
            using var client = ClientFactory.Open(options.Connection!, deadline, time);
            var closer = new RunCloser(client.Api, limit.Token);
            var complete = sessions.SelectMany(each => each.Runs).Where(own => own.Server == key.Server).Select(own => own.Run).ToHashSet();
            var decision = await new RetrySchedule(new SettlePolicy(options.Delivery.Settle, time), limit, time, log).RunAsync(async () =>
                await IsProvenAsync(client.Api, sharing, facts, limit.Token).ConfigureAwait(false) ? await closer.CloseAsync(facts, complete).ConfigureAwait(false) : CloseDecision.Foreign).ConfigureAwait(false);
            if (decision == CloseDecision.Close)
                _closed.Add(key);
            else if (decision == CloseDecision.Foreign)
                log.Say(RunMessages.NotOursToClose(facts.Run, facts.Plan));
            else
                Explain(facts, decision);
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException)
        {
            HasFailed = true;
            log.Say(SummaryWriter.Explain(stopped, deadline));
        }
    }

    /// <summary>Anyone may have written a journal. Closing cannot be undone, so the reference of the session that opened the run or plan must be in TestRail.</summary>
    private async Task<bool> IsProvenAsync(ITestRailApi api, List<(JournaledSession Session, RunBound Run)> sharing, CloseFacts facts, CancellationToken cancellation)
    {
        var check = new ReferenceCheck(api, cancellation);
        if (facts.Plan is { } plan)
            return await AnyAsync(sessions.Concat(EarlierSessions()).Select(session => session.Results.State).Where(state => state.Planned == plan).Select(state => state.PlanReference), reference => check.HasPlanAsync(plan, reference)).ConfigureAwait(false);

        var run = await api.GetRunAsync(facts.Run, cancellation).ConfigureAwait(false);
        return await AnyAsync(sharing.Where(each => each.Run.Created).Select(each => each.Run.Reference), reference => check.HasAsync(run, reference)).ConfigureAwait(false);
    }

    private static async Task<bool> AnyAsync(IEnumerable<string?> references, Func<string, Task<bool>> isProven)
    {
        foreach (var reference in references.OfType<string>().Distinct())
        {
            if (await isProven(reference).ConfigureAwait(false))
                return true;
        }

        return false;
    }
}
