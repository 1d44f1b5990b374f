using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Sessions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>
/// Joins all sessions of one command, in any number of processes: gives them a shared run key, and when the command has ended, delivers pending
/// results, closes the runs and prints one summary.
/// </summary>
internal sealed class ExecScope
{
    /// <summary>The longest wait for a test runner to write its last lines after a signal ended the command that started it.</summary>
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private readonly SessionContext _context;
    private readonly IReporterLog _log;
    private readonly SessionsByKey _sessions;
    private readonly HashSet<string> _finishedBefore;
    private readonly Predicate<string> _isStartedHere;

    /// <param name="context">The context of the command. Without a configured run key it gets a random one, so no other command reports to its run.</param>
    /// <param name="log">Receives all messages.</param>
    public ExecScope(SessionContext context, IReporterLog log)
    {
        var redaction = context.Redaction;
        var key = context.Configuration.RunKey;
        _context = context with { Key = redaction.Apply(key ?? $"exec {Guid.NewGuid():N}") };
        _log = new RedactingLog(log, redaction);
        var discovery = JournalDiscovery.Of(context);
        if (discovery.Unreadable is { } warning)
            _log.Say(warning);
        var found = discovery.Journals.ToHashSet();
        _isStartedHere = journal => !found.Contains(journal);
        _sessions = new SessionsByKey(_context) { IsStartedHere = _isStartedHere };
        _finishedBefore = key is null ? [] : [.. _sessions.Journals().Where(JournalHeader.IsFinished)];
        Variables = new Dictionary<string, string>
        {
            [EnvironmentVariables.Report] = "true",
            [OptionTable.Get("run.key").Variable] = key ?? _context.Key!,
            // A session does not know whether it is the last one.
            [OptionTable.Get("run.close").Variable] = "false",
            [OptionTable.Get("plan.close").Variable] = "false",
        };
    }

    /// <summary>The environment variables for the command.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Opens a run before the command starts. If that fails, the failure is printed and the tests run anyway.</summary>
    /// <param name="assemblies">The test assemblies whose cases are selected.</param>
    public async Task OpenAsync(IReadOnlyList<string> assemblies)
    {
        try
        {
            if (_context.Configuration.Problem is { } problem)
                _log.Say(problem);
            else if (_context.Configuration.Delivery.Mode != DeliveryMode.Collect)
                await new UpfrontRun(_context, _log).OpenAsync(assemblies).ConfigureAwait(false);
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException or UnwritableJournalException)
        {
            _log.Say(SummaryWriter.Explain(stopped, _context.Configuration.Delivery.Deadline));
        }
        // The command runs whatever happens here.
        catch (Exception unexpected)
        {
            _log.Say(SessionMessages.Unexpected(unexpected.ToString(), journal: null));
        }
    }

    /// <summary>Delivers pending results and closes runs after the command has ended. Returns the outcome that the build may fail for.</summary>
    /// <param name="closes">Whether to close the runs; null uses <c>run.close</c> and <c>plan.close</c>.</param>
    /// <param name="isCutShort">True when the command ended early.</param>
    public async Task<ResumeOutcome> ConcludeAsync(bool? closes, bool isCutShort)
    {
        try
        {
            return await DeliverAndCloseAsync(closes, isCutShort).ConfigureAwait(false);
        }
        // The command's exit code must survive any failure here.
        catch (Exception unexpected)
        {
            _log.Say(SessionMessages.Unexpected(unexpected.ToString(), journal: null));
            return _context.FailsBuild ? ResumeOutcome.Pending : ResumeOutcome.Delivered;
        }
    }

    private async Task<ResumeOutcome> DeliverAndCloseAsync(bool? closes, bool isCutShort)
    {
        if (isCutShort)
            await WaitForWritersAsync().ConfigureAwait(false);
        var journals = Journals();
        var resumer = new JournalResumer(_context.Setting.WorkingFolder, _context.Environment, _context.Time, _log, new ResumeOptions
        {
            Home = _context.Home,
            IsStartedHere = _isStartedHere,
            Arguments = new Dictionary<string, string?> { [OptionTable.Get("run.close").Argument] = "false", [OptionTable.Get("plan.close").Argument] = "false" },
        });
        var outcomes = new List<ResumeOutcome>();
        // In mode collect, another machine gathers the journals and sends them.
        foreach (var journal in _context.Configuration.Delivery.Mode == DeliveryMode.Collect ? [] : journals.Where(journal => !JournalHeader.IsFinished(journal)))
            outcomes.Add(await resumer.ResumeAsync(journal).ConfigureAwait(false));

        var sessions = journals.Select(_sessions.Read).OfType<JournaledSession>().ToList();
        var closer = new ExecRunCloser(sessions, closes, _log) { EarlierSessions = () => _finishedBefore.Select(_sessions.Read).OfType<JournaledSession>() };
        // A run that was opened beforehand and has no results stays open: its tests are still to run.
        await closer.CloseAsync(isCutShort || sessions.Count < journals.Count || !sessions.Exists(HasReported)).ConfigureAwait(false);
        PrintSummary(sessions, closer);
        if (closer.HasFailed)
            outcomes.Add(ResumeOutcome.Pending);
        // A session that delivered its results itself needs no resume.
        if (sessions.Exists(session => session.HasErrors))
            outcomes.Add(ResumeOutcome.Rejected);
        return FailsBuild(sessions) ? outcomes.DefaultIfEmpty().Max() : ResumeOutcome.Delivered;
    }

    private bool FailsBuild(List<JournaledSession> sessions) =>
        _context.FailsBuild || sessions.Exists(session => session.Context.FailsBuild);

    private static bool HasReported(JournaledSession session) => session.Results.State.Recorded > 0;

    private IReadOnlyList<string> Journals() => [.. _sessions.Journals().Where(journal => !_finishedBefore.Contains(journal))];

    private async Task WaitForWritersAsync()
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (Journals().Any(JournalLock.IsTaken) && TimeProvider.System.GetElapsedTime(begin) < WriteTimeout)
            await Task.Delay(PollInterval).ConfigureAwait(false);
    }

    private void PrintSummary(List<JournaledSession> sessions, ExecRunCloser closer)
    {
        var reporting = sessions.FindAll(HasReported);
        if (reporting.Count == 0)
            _log.Say(OperationMessages.NoSession());
        var runs = from session in sessions
                   from run in session.Runs
                   group run by (run.Server, run.Run) into same
                   select ($"R{same.Key.Run}", same.First().Address, closer.HasClosed(same.First()));
        if (sessions.Count > 0)
            _log.Say(OperationMessages.SummaryOfAll(
                reporting.Count,
                (reporting.Sum(session => session.Results.State.Accepted), reporting.Sum(session => session.Rejected), reporting.Sum(session => session.Pending), reporting.Sum(session => session.Results.State.Unconfirmed)),
                [.. runs],
                isMore: sessions.Exists(session => !session.IsDelivered)));
    }
}
