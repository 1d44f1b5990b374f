using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Expands the session's runs to the reported cases, delivers the results, and closes the runs if requested.</summary>
internal sealed class DeliveryAttempt(ITestRailApi api, ReporterOptions options, IReporterLog log, SettlePolicy settle)
{
    private readonly HashSet<string> _logged = [];

    /// <summary>Finds or pushes the defects of failures; null when no defect is pushed.</summary>
    public DefectPusher? Defects { get; init; }

    /// <summary>Delivers the pending results. After a failure it can be called again and continues.</summary>
    /// <exception cref="TestRailException">The runs could not be prepared. All results stay pending in the journal.</exception>
    public async Task<DeliveryReport> RunAsync(
        OpenJournal openJournal, JournaledResults journaled, SharedResultsPublisher publisher, SessionRuns opened, string? version, CancellationToken cancellation)
    {
        using var lease = await opened.Sharing.EnterAsync(opened.Runs, cancellation).ConfigureAwait(false);
        var (runs, obstacles) = await ExpandRunsAsync(lease, opened, journaled, cancellation).ConfigureAwait(false);
        if (runs.Count == 0)
            return DeliveryReport.Of(journaled, options.Results).With([.. obstacles, .. opened.Obstacles]);

        var declared = UnreachedCases.Declared(journaled, options.Cases.MatchBy);
        using var related = LoadRelatedResults(lease, opened.Sharing, opened.Runs, openJournal.Path, journaled, declared, publisher);
        related.Redact = openJournal.Reader.Redact;
        await NoteCutShortAsync(lease, runs, related.IsCutShort, cancellation).ConfigureAwait(false);
        new UnreachedCases(declared, related, runs, lease.State.Runs.SelectMany(known => known.Target.Unknown).ToHashSet()).Note(openJournal.Writer, journaled);
        using var sending = await opened.Sharing.BeginSendingAsync(lease, journaled.State.Began!.Session, related.SessionsOfSameCases, cancellation).ConfigureAwait(false);
        var loader = new ResultFieldLoader(api, runs[0].Project);
        var fields = options.Results.Fields.Count > 0 || journaled.CarriesFields || related.CarriesFields
            ? await loader.FieldsAsync(options.Results.Fields, cancellation).ConfigureAwait(false)
            : FieldMap.Empty;
        var composer = new ResultComposer(
            opened.Statuses, fields, new CommentWriter(options.Results.MaxCommentLength), version, runs[0].AssignFailedTo)
        {
            Steps = options.Results.RowsAsSteps && options.Results.Combine != CombineMode.All && (journaled.HasRows || journaled.Cases.Any(related.Has))
                ? await loader.StepsAsync(runs.Select(run => run.Run), opened.Statuses, cancellation).ConfigureAwait(false)
                : null,
        };
        var report = await new DeliveryPipeline(api, options, related, settle, sending) { IsResumed = opened.Sharing.IsResumed, Defects = Defects, Statuses = opened.Statuses, Opened = opened.Runs.Select(run => run.Run).ToHashSet() }
            .RunAsync(openJournal, journaled, runs, composer, cancellation).ConfigureAwait(false);
        sending.Dispose();
        foreach (var problem in fields.Problems)
            SayOnce(problem);
        if (composer.DefectsLeft is { Count: > 0 } left)
            SayOnce(ResultMessages.DefectsInComment([.. left.Select(pair => (pair.Key, pair.Value.Count))]));
        report = report.With([.. obstacles, .. opened.Obstacles]) with
        {
            NotInTestRail = [.. runs.SelectMany(run => run.Unknown).Except(report.Rejected.Select(rejected => rejected.Case))],
        };
        try
        {
            if (report.IsComplete)
                await CloseAsync(openJournal.Writer, journaled, opened with { Runs = runs }, cancellation).ConfigureAwait(false);
            return report;
        }
        // The results are sent, so what is known of them stays in the report.
        catch (Exception failure) when (failure is TestRailException or DeliveryBlockedException or OperationCanceledException or UnwritableJournalException)
        {
            return report.With([failure]);
        }
    }

    private void SayOnce(Message message)
    {
        if (_logged.Add(message.Text))
            log.Say(message);
    }

    /// <summary>Publishes this session's results for the other sessions, and reads theirs.</summary>
    private RelatedResults LoadRelatedResults(SharedStateLease lease, RunSharing sharing, IReadOnlyList<RunTarget> runs, string journal, JournaledResults journaled, DeclaredTests? declared, SharedResultsPublisher publisher)
    {
        var own = lease.State.Sessions.FirstOrDefault(session => session.Session == journaled.State.Began!.Session) ?? journaled.State.Began!.ToShared(journal);
        own = publisher.Complete(own, journaled, declared) with { Server = options.Connection!.Url, Runs = [.. runs.Select(run => run.Run)] };
        if (sharing.ResultsFolder is not { } folder)
            return new RelatedResults(own);

        publisher.Commit(own);
        var cases = journaled.Cases.Concat(declared?.All ?? []).Concat(journaled.State.LostCases).ToHashSet();
        var shared = SharedResults.Read(sharing.ResultsFolders, cases.Contains, Counts);
        var published = shared.Known.Append(own.Session).ToHashSet();
        var unreported = new UnreportedSessions(folder, options.Cases.MatchBy);
        var beside = sharing.IsResumed ? JournalsBeside.Of(journal, journaled.State.Began!, own.Server, own.Runs.ToHashSet(), published) : [];
        if (unreported.Publish(lease.State.Sessions.Concat(beside).DistinctBy(session => session.Session).Where(session => !published.Contains(session.Session))))
        {
            shared.Dispose();
            shared = SharedResults.Read(sharing.ResultsFolders, cases.Contains, Counts);
        }

        if (unreported.Lost.Count > 0)
            log.Say(ResultMessages.RelatedResultsLost(unreported.Lost));
        return new RelatedResults(own, shared);

        // Sessions with other run settings have another folder. One of them may have reported to the same run by its id.
        bool Counts(string place, SharedSession other) => other.SharesRun(own) || (place == folder && other.Runs?.All(lease.State.Closed.Contains) != true);
    }

    /// <summary>
    /// Notes in the runs' descriptions that the tests were aborted. If TestRail rejects the change, a warning is logged and the results are
    /// still sent.
    /// </summary>
    private async Task NoteCutShortAsync(SharedStateLease lease, IReadOnlyList<RunTarget> runs, bool isCutShort, CancellationToken cancellation)
    {
        foreach (var run in runs.Where(run => run is { Created: true, IsCompleted: false } && (lease.State.Find(run.Run)?.IsNotedCutShort ?? false) != isCutShort))
        {
            try
            {
                await new IncompleteRunNote(api).ShowAsync(run, isCutShort, cancellation).ConfigureAwait(false);
                if (lease.State.Find(run.Run) is { } known)
                    lease.Write(lease.State.With(known with { IsNotedCutShort = isCutShort }));
            }
            catch (TestRailException rejected) when (RunFailure.IsOfOneRun(rejected))
            {
                log.Say(RunMessages.DescriptionNotChanged(run.Run, rejected.Message));
            }
        }
    }

    /// <summary>Adds the reported cases to the runs. If that fails for one run, the results for the other runs are still sent.</summary>
    private async Task<(IReadOnlyList<RunTarget> Runs, IReadOnlyList<Exception> Obstacles)> ExpandRunsAsync(
        SharedStateLease lease, SessionRuns opened, JournaledResults journaled, CancellationToken cancellation)
    {
        var expander = new SelectionExpander(api);
        var (runs, obstacles) = (new List<RunTarget>(), new List<Exception>());
        foreach (var run in opened.Runs)
        {
            try
            {
                runs.Add(await opened.Sharing.ExpandAsync(lease, expander, run, journaled.Cases.Where(run.Takes), cancellation).ConfigureAwait(false));
            }
            catch (Exception failure) when (RunFailure.IsOfOneRun(failure))
            {
                obstacles.Add(failure);
            }
        }

        return (runs, obstacles);
    }

    /// <summary>
    /// Closes the runs if requested. A run that other sessions joined stays open. A closed run is removed from the shared state, so that no
    /// session joins it later.
    /// </summary>
    private async Task CloseAsync(JournalWriter journal, JournaledResults journaled, SessionRuns opened, CancellationToken cancellation)
    {
        var closer = new SessionRunCloser(api, options, log);
        if (!opened.Runs.Any(closer.IsAsked))
            return;

        using var lease = await opened.Sharing.EnterAsync(opened.Runs, cancellation).ConfigureAwait(false);
        var runs = opened.Runs.Select(run => run with { IsShared = run.IsShared || !opened.Sharing.IsAlone(lease, run) }).ToList();
        foreach (var closed in await closer.CloseAsync(journal, journaled, runs, cancellation).ConfigureAwait(false))
            lease.Write(lease.State.Without(closed));
    }
}
