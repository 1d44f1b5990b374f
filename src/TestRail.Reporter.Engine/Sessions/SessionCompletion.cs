using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Delivers the results after the last test, and writes the report and the summary.</summary>
internal sealed class SessionCompletion(SessionContext context, ReporterOptions options, IReporterLog log)
{
    /// <summary>The longest time that the host waits; null waits for the deadline.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Cancels the delivery.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Delivers the results of the journal to the runs that <paramref name="opening"/> opens, and writes the report and the summary.
    /// </summary>
    public async Task<SessionOutcome> CompleteAsync(OpenJournal openJournal, SessionRunOpener opening, Lazy<TestRailClient> client)
    {
        using var publisher = new SharedResultsPublisher(context.IsDryRun ? null : opening.Sharing().ResultsFolder);
        var journaled = JournaledResults.Read(openJournal.Reader, context.Matcher, publisher.Add);
        if (journaled.State.Damage.Lines.Count > 0)
            log.Say(JournalMessages.JournalDamaged(openJournal.Path, journaled.State.Damage.Lines));
        if (journaled.Unreadable.Count > 0)
            log.Say(ResultMessages.CaseIdsUnreadable(journaled.Unreadable));

        var length = Patience is { } patience && patience < options.Delivery.Deadline ? patience : options.Delivery.Deadline;
        using var deadline = new Deadline(length, context.Time, Cancellation);
        using var defects = DefectPusherFactory.Open(context, options, log, journaled.State);
        var (report, opened) = await AttemptUntilDeliveredAsync(openJournal, journaled, publisher, opening, client, defects, deadline).ConfigureAwait(false);
        defects?.Conclude();
        report = report with { Defects = defects?.Outcome };
        if (opening.Lost.Count > 0)
            await SayDoublesAsync(client.Value.Api, opening.Lost, opened?.Runs ?? [], deadline.Token).ConfigureAwait(false);
        if (opened is null && report.Obstacles.Count == 0 && journaled.State.Recorded > 0)
            log.Say(SessionMessages.NothingMapped(journaled.State.Recorded, journaled.Ignored, IsAlone(journaled)));
        var visibleReport = options.Cases.OnUnknown == UnknownCaseMode.Ignore ? report.WithoutUnknownCases() : report;
        var summary = new SummaryWriter(log);
        await SayAsync(summary, visibleReport, opened, openJournal.Path, opening.Settle.Period, deadline.Token).ConfigureAwait(false);
        var obstacle = string.Join(' ', report.Obstacles.Select(stopped => SummaryWriter.Explain(stopped, options.Delivery.Deadline).Text));
        var written = await new ReportWriter(context, log)
            .WriteAsync(openJournal, journaled, visibleReport, opened?.Runs, obstacle.Length > 0 ? obstacle : null).ConfigureAwait(false);
        summary.SayFailures(journaled.State.FailedCleanups, journaled.State.Errors);
        var summaryMessage = opened is not null || !report.IsComplete ? summary.Conclude(written) : null;
        if (report.IsComplete)
            JournalCompletion.Note(openJournal.Writer, journaled, options.Results, context.Time, opened?.Runs.Select(run => run.Address));
        var isFailure = !report.IsComplete || IsFailure(report, options.Cases.OnUnknown);
        return new SessionOutcome(summaryMessage is null ? null : context.Redaction.Apply(summaryMessage).ToString(), written.File, isFailure && context.FailsBuild);
    }

    /// <summary>
    /// Warns about objects that were created twice. Errors are ignored: the deadline has passed or TestRail cannot be reached, and both are
    /// reported elsewhere.
    /// </summary>
    private async Task SayDoublesAsync(ITestRailApi api, IReadOnlyList<CreationRequested> lost, IReadOnlyList<RunTarget> runs, CancellationToken cancellation)
    {
        try
        {
            await new LateDuplicates(api, options.Connection!.Url, log).SayAsync(lost, runs, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is TestRailException or OperationCanceledException)
        {
        }
    }

    /// <summary>Logs the details. Messages about unknown cases are logged by the first process of a command only.</summary>
    private async Task SayAsync(SummaryWriter summary, DeliveryReport report, SessionRuns? opened, string journal, TimeSpan settle, CancellationToken cancellation)
    {
        var items = SummaryWriter.Items(report);
        var untold = opened is null ? items.ToHashSet() : await new OncePerCommand(opened.Sharing, context.Setting.Invocation).TakeAsync(items, cancellation).ConfigureAwait(false);
        summary.Say(report, journal, options.Delivery.Deadline, settle, untold.Contains, opened?.Unknown.Count ?? 0);
    }

    /// <summary>False when another process of the same command or build has opened a run or may have done so.</summary>
    private bool IsAlone(JournaledResults journaled) => journaled.State.Began?.OneOfSeveral != true
        && !(context.Key is { } key && SharedStateFile.AllOf(context.SharedFolders, key).Any(shared => shared.Runs.Count > 0));

    private static bool IsFailure(DeliveryReport report, UnknownCaseMode unknown) =>
        report.Rejected.Any(refused => !refused.IsUnknownCase)
        || (unknown == UnknownCaseMode.Fail && (report.Rejected.Count > 0 || report.NotInTestRail.Count > 0));

    /// <summary>Tries until everything is delivered, nothing more can be done, or the deadline has passed.</summary>
    private async Task<(DeliveryReport Report, SessionRuns? Opened)> AttemptUntilDeliveredAsync(
        OpenJournal openJournal, JournaledResults journaled, SharedResultsPublisher publisher, SessionRunOpener opening, Lazy<TestRailClient> client, DefectPusher? defects, Deadline deadline)
    {
        var schedule = new RetrySchedule(opening.Settle, deadline, context.Time, log) { IsShort = opening.Sharing().IsServerAway };
        var delivery = new Lazy<DeliveryAttempt>(() => new DeliveryAttempt(client.Value.Api, options, log, opening.Settle) { Defects = defects });
        var report = new DeliveryReport();
        while (true)
        {
            var settled = journaled.State.Accepted + journaled.State.Rejected.Count;
            var (attempt, opened) = await AttemptAsync(openJournal, journaled, publisher, opening, delivery, deadline.Token).ConfigureAwait(false);
            // The obstacles of the previous attempt explain more than the cancellation at the deadline.
            if (attempt.Obstacles is [OperationCanceledException])
                attempt = (attempt with { Obstacles = [] }).With([.. report.Obstacles, .. attempt.Obstacles]);
            report = attempt.After(report);
            if (context.IsDryRun || report.IsComplete)
                return (report, opened);

            var hasProgress = journaled.State.Accepted + journaled.State.Rejected.Count > settled;
            if ((attempt.HasMore && hasProgress) || await schedule.WaitAsync(Failures(attempt, opening.Settle), hasProgress).ConfigureAwait(false))
                continue;

            if (schedule.IsOutOfTime && journaled.State.Accepted == 0)
                opening.Sharing().NoteServerAway();
            return (schedule.IsOutOfTime ? OutOfTime(report, schedule) : report, opened);
        }
    }

    private static DeliveryReport OutOfTime(DeliveryReport report, RetrySchedule schedule) => report with
    {
        Obstacles =
        [
            .. report.Obstacles.Where(obstacle => obstacle is not OperationCanceledException),
            schedule.IsShort ? new DeliveryBlockedException(ConnectionMessages.ServerStillAway(RetrySchedule.Short)) : new OperationCanceledException(),
        ],
    };

    /// <summary>
    /// Adds an obstacle for requests in doubt of an earlier process. They do not stop the delivery, but need another attempt.
    /// </summary>
    private static IReadOnlyList<Exception> Failures(DeliveryReport report, SettlePolicy settle) => report.Unconfirmed > 0 || (report.PendingFiles > 0 && report.Obstacles.Count == 0)
        ? [.. report.Obstacles, new InDoubtException(ConnectionMessages.StillInDoubt(settle.Period))]
        : report.Obstacles;

    private async Task<(DeliveryReport Report, SessionRuns? Opened)> AttemptAsync(
        OpenJournal openJournal, JournaledResults journaled, SharedResultsPublisher publisher, SessionRunOpener opening, Lazy<DeliveryAttempt> delivery, CancellationToken cancellation)
    {
        SessionRuns? opened = null;
        try
        {
            opened = await opening.FinishAsync(journaled, cancellation).ConfigureAwait(false);
            if (opened is null)
                return (new DeliveryReport(), null);
            if (opened.Unknown.Count > 0)
                return (new UnknownCaseRejection(options.Results, context.Time).Refuse(openJournal, journaled, opened.Unknown), opened);

            var version = context.Version(options, TestedVersion.Of(journaled.State.Began?.Assemblies ?? []));
            var report = await delivery.Value.RunAsync(openJournal, journaled, publisher, opened, version, cancellation).ConfigureAwait(false);
            return (report, opened);
        }
        catch (Exception stopped) when (stopped is DeliveryBlockedException or TestRailException or OperationCanceledException or UnwritableJournalException)
        {
            // The exception that the wait was for explains more than the cancellation.
            IReadOnlyList<Exception> obstacles = stopped is OperationCanceledException { InnerException: TestRailException cause } ? [cause, stopped] : [stopped];
            return (DeliveryReport.Of(journaled, options.Results).With(obstacles), opened);
        }
    }
}
