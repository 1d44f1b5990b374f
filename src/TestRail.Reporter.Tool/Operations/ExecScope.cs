using TestRail.Client;
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
/// What is done around all sessions of one command, however many processes it starts: they get a key in common, and when the command has ended,
/// what they left is delivered, their runs are closed, and one last word is said for all.
/// </summary>
internal sealed class ExecScope
{
    /// <summary>What a runner needs at the most to write its last lines when a signal has ended the command that started it.</summary>
    private static readonly TimeSpan LastLines = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly SessionContext _context;
    private readonly IReporterLog _log;
    private readonly SessionsByKey _sessions;
    private readonly HashSet<string> _before;
    private readonly Predicate<string> _isStartedHere;

    /// <param name="context">Where the command is started. A key that nobody configured is made up, so that the command is alone with its run.</param>
    /// <param name="log">Is told everything.</param>
    public ExecScope(SessionContext context, IReporterLog log)
    {
        var redaction = context.Redaction;
        var key = context.Configuration.RunKey;
        _context = context with { Key = redaction.Apply(key ?? $"exec {Guid.NewGuid():N}") };
        _log = new RedactingLog(log, redaction);
        var found = JournalDiscovery.Of(context).Journals.ToHashSet();
        _isStartedHere = journal => !found.Contains(journal);
        _sessions = new SessionsByKey(_context) { IsStartedHere = _isStartedHere };
        _before = key is null ? [] : [.. _sessions.Journals().Where(JournalHeader.IsFinished)];
        Variables = new Dictionary<string, string>
        {
            [EnvironmentVariables.Report] = "true",
            [OptionTable.Get("run.key").Variable] = key ?? _context.Key!,
            // No session knows when the last one has ended.
            [OptionTable.Get("run.close").Variable] = "false",
            [OptionTable.Get("plan.close").Variable] = "false",
        };
    }

    /// <summary>What the command gets into its environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Opens a run before the command is started. What keeps it from being opened keeps no test from running.</summary>
    /// <param name="assemblies">The test assemblies whose cases it is to hold.</param>
    public async Task OpenAsync(IReadOnlyList<string> assemblies)
    {
        try
        {
            if (_context.Configuration.Problem is { } problem)
                _log.Say(problem);
            else if (_context.Configuration.Delivery.Mode != DeliveryMode.Collect)
                await new UpfrontRun(_context, _log).OpenAsync(assemblies).ConfigureAwait(false);
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException)
        {
            _log.Say(SummaryWriter.Explain(stopped, _context.Configuration.Delivery.Deadline));
        }
    }

    /// <summary>Delivers and closes when the command has ended. Returns what the build may be failed for.</summary>
    /// <param name="closes">Whether to close the runs, in place of what the configuration says; null leaves it to that.</param>
    /// <param name="isCutShort">True when the command ended before it was done.</param>
    public async Task<ResumeOutcome> ConcludeAsync(bool? closes, bool isCutShort)
    {
        try
        {
            return await DeliverAndCloseAsync(closes, isCutShort).ConfigureAwait(false);
        }
        // Whatever it is, it must not take the place of what the command said.
        catch (Exception unexpected)
        {
            _log.Say(SessionMessages.Unexpected(unexpected.ToString(), journal: null));
            return _context.FailsBuild ? ResumeOutcome.Pending : ResumeOutcome.Delivered;
        }
    }

    private async Task<ResumeOutcome> DeliverAndCloseAsync(bool? closes, bool isCutShort)
    {
        if (isCutShort)
            await UntilWrittenAsync().ConfigureAwait(false);
        var journals = Journals();
        var resumption = new JournalResumer(_context.Setting.WorkingFolder, _context.Environment, _context.Time, _log, new ResumeOptions
        {
            Home = _context.Home,
            IsStartedHere = _isStartedHere,
            Arguments = new Dictionary<string, string?> { [OptionTable.Get("run.close").Argument] = "false", [OptionTable.Get("plan.close").Argument] = "false" },
        });
        var outcomes = new List<ResumeOutcome>();
        // What is collected is sent by whoever gathers it.
        foreach (var journal in _context.Configuration.Delivery.Mode == DeliveryMode.Collect ? [] : journals.Where(journal => !JournalHeader.IsFinished(journal)))
            outcomes.Add(await resumption.ResumeAsync(journal).ConfigureAwait(false));

        var sessions = journals.Select(_sessions.Read).OfType<JournaledSession>().ToList();
        var closing = new ExecRunCloser(sessions, closes, _log);
        // A run that was opened before and that no test reported into is there for tests that are still to run.
        await closing.CloseAsync(isCutShort || sessions.Count < journals.Count || !sessions.Exists(HasReported)).ConfigureAwait(false);
        Conclude(sessions, closing);
        return !Fails(sessions) ? ResumeOutcome.Delivered : closing.HasFailed ? ResumeOutcome.Pending : outcomes.DefaultIfEmpty().Max();
    }

    private bool Fails(List<JournaledSession> sessions) =>
        _context.FailsBuild || sessions.Exists(session => session.Context.FailsBuild);

    private static bool HasReported(JournaledSession session) => session.Results.State.Recorded > 0;

    private IReadOnlyList<string> Journals() => [.. _sessions.Journals().Where(journal => !_before.Contains(journal))];

    private async Task UntilWrittenAsync()
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (Journals().Any(JournalLock.IsTaken) && TimeProvider.System.GetElapsedTime(begin) < LastLines)
            await Task.Delay(Glance).ConfigureAwait(false);
    }

    private void Conclude(List<JournaledSession> sessions, ExecRunCloser closing)
    {
        var reporting = sessions.FindAll(HasReported);
        if (reporting.Count == 0)
            _log.Say(OperationMessages.NoSession());
        var runs = from session in sessions
                   from run in session.Runs
                   group run by (run.Server, run.Run) into same
                   select ($"R{same.Key.Run}", same.First().Address, closing.HasClosed(same.First()));
        if (sessions.Count > 0)
            _log.Say(OperationMessages.SummaryOfAll(
                reporting.Count,
                (reporting.Sum(session => session.Results.State.Accepted), reporting.Sum(session => session.Rejected), reporting.Sum(session => session.Pending), reporting.Sum(session => session.Results.State.Unconfirmed)),
                [.. runs],
                isMore: sessions.Exists(session => !session.IsDelivered)));
    }
}
