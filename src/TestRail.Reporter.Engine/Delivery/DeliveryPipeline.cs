using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Sends the pending results of a journal to TestRail. It can be interrupted at any time and started again, because the journal records
/// each step.
/// </summary>
/// <param name="api">TestRail.</param>
/// <param name="options">The configuration.</param>
/// <param name="related">The results of other sessions that share the runs.</param>
/// <param name="settle">When a request whose answer was lost counts as not carried out.</param>
/// <param name="sending">
/// The lock that sessions with results for the same cases wait for. It is released after the last result: uploads do not affect other sessions.
/// </param>
internal sealed class DeliveryPipeline(ITestRailApi api, ReporterOptions options, RelatedResults related, SettlePolicy settle, IDisposable sending)
{
    private readonly CaseEvaluator _evaluator = new(options.Results);

    /// <summary>True when the session's tests ran in an earlier process.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Finds or pushes the defects of failures before their results are sent; null when no defect is pushed.</summary>
    public DefectPusher? Defects { get; init; }

    /// <summary>The session's runs, also those that cannot be delivered to at the moment. Other runs of the journal were closed or deleted.</summary>
    public required IReadOnlySet<long> Opened { get; init; }

    /// <summary>TestRail's statuses by verdict.</summary>
    public required StatusMap Statuses { get; init; }

    /// <summary>
    /// Delivers run by run. The report contains the failures of single runs and the failure that stopped the delivery. Results that were
    /// not sent stay pending in the journal.
    /// </summary>
    public async Task<DeliveryReport> RunAsync(
        OpenJournal journal, JournaledResults journaled, IReadOnlyList<RunTarget> runs, ResultComposer composer, CancellationToken cancellation)
    {
        var pace = new SendingPace(options.Delivery.BatchSize, options.Delivery.Concurrency);
        var deliveryLog = new DeliveryLog(journal.Writer, journaled, settle.Time);
        var resolver = new InDoubtResolver(api, deliveryLog, pace, settle, new LateResults(api, deliveryLog, related, _evaluator, composer));
        var senders = runs.ToDictionary(run => run.Run, run => new BatchSender(api, run, deliveryLog, pace, new BatchPoster(api, run, deliveryLog, pace, resolver)) { MaxConsecutiveRejections = options.Delivery.MaxConsecutiveRejections });
        var files = new AttachmentSender(api, deliveryLog, journal.Attachments, settle)
        {
            Concurrency = options.Delivery.Concurrency ?? AttachmentSender.DefaultConcurrency,
            Unverified = IsResumed ? [.. journaled.State.Files.Pending().Select(file => file.ResultId)] : new HashSet<long>(),
        };
        var defects = Defects is null ? null : new DefectStep(Defects, api, options, journal, deliveryLog);
        if (defects is not null)
            composer.DefectOf = defects.IdOf;
        var obstacles = new Dictionary<long, Exception>();
        Exception? stop = null;
        try
        {
            await resolver.ResolveAsync(cancellation).ConfigureAwait(false);
            foreach (var run in runs)
            {
                try
                {
                    RequireOpen(run, journaled);
                    await NoteStoredAsync(run, deliveryLog, cancellation).ConfigureAwait(false);
                    if (defects is not null)
                        await defects.LinkAsync(run, Statuses, Evaluated(run, journaled), record => Read(journal.Reader, record), cancellation).ConfigureAwait(false);
                    pace.Expect(journaled.CountPending(options.Results, run.Takes));
                    await SendAsync(senders[run.Run], BatchSplitter.Split(Drafts(run, journal.Reader, journaled, composer), pace), pace, cancellation).ConfigureAwait(false);
                    senders[run.Run].Conclude();
                    SettleUnsent(run, deliveryLog);
                }
                catch (Exception failure) when (RunFailure.IsOfOneRun(failure))
                {
                    obstacles.Add(run.Run, failure);
                }
            }

            sending.Dispose();
            if (Defects is not null)
                await Defects.FollowUpAsync(cancellation).ConfigureAwait(false);
            if (options.Results.Attachments)
            {
                files.GiveUp(file => !Opened.Contains(file.Run));
                await files.SendAsync(file => runs.Any(run => run.Run == file.Run) && !obstacles.ContainsKey(file.Run), cancellation).ConfigureAwait(false);
            }

            if (senders.Values.SelectMany(sender => sender.FieldsLacking).ToHashSet() is { Count: > 0 } lacking)
                stop = new DeliveryBlockedException(DeliveryMessages.FieldsRequired([.. lacking.Order(StringComparer.Ordinal)]));
        }
        catch (Exception stopped) when (stopped is TestRailException or DeliveryBlockedException || (stopped is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            stop = stopped;
        }
        finally
        {
            foreach (var sender in senders.Values)
                sender.Dispose();
        }

        return Report(journaled, senders.Values, files, resolver.HasLeftOver).With(stop is null ? obstacles.Values : obstacles.Values.Append(stop)).With(senders.Values.SelectMany(sender => sender.Obstacles));
    }

    /// <summary>The results of a case are sent in order: a batch that begins with the case that ended the last one waits for it.</summary>
    private static Task SendAsync(BatchSender sender, IEnumerable<List<OutgoingResult>> batches, SendingPace pace, CancellationToken cancellation)
    {
        long? last = null;
        return Concurrently.ForEachAsync(Prefetch.Of(batches), () => pace.Requests, batch => sender.SendAsync(batch, cancellation), ContinuesCase);

        bool ContinuesCase(List<OutgoingResult> batch)
        {
            var continues = batch[0].Sent.Case == last;
            last = batch[^1].Sent.Case;
            return continues;
        }
    }

    private void RequireOpen(RunTarget run, JournaledResults journaled)
    {
        if (run.IsCompleted && HasWork(run, journaled))
            throw new DeliveryBlockedException(RunMessages.RunClosedMeanwhile(run.Run, run.Name));
    }

    private bool HasWork(RunTarget run, JournaledResults journaled) =>
        journaled.CountPending(options.Results, run.Takes) > 0
        || journaled.State.InDoubt.Any(batch => batch.Run == run.Run)
        || (options.Results.Attachments && journaled.State.Files.Pending().Any(file => file.Run == run.Run));

    private IEnumerable<OutgoingResult> Drafts(RunTarget run, JournalReader reader, JournaledResults journaled, ResultComposer composer) =>
        from pair in Evaluated(run, journaled) select Draft(reader, composer, pair.Case, pair.Result);

    private IEnumerable<(long Case, CaseResult Result)> Evaluated(RunTarget run, JournaledResults journaled) =>
        from own in journaled.PendingCases()
        where run.Takes(own[0].Case)
        from result in _evaluator.Evaluate(related.Merge(own), related.IsIncomplete(own[0].Case))
        select (own[0].Case, result);

    /// <summary>
    /// Finds results of an earlier process that the run contains although the journal's lines about them are lost. A case with a settled
    /// result is skipped: its lines are not lost. So is a case with results of other sessions: their results may be newer, and
    /// cannot be told from this session's. Its combined result is sent again.
    /// </summary>
    private async Task NoteStoredAsync(RunTarget run, DeliveryLog deliveryLog, CancellationToken cancellation)
    {
        if (!IsResumed || run.IsNew || !deliveryLog.Results.Pending().Any(own => run.Takes(own[0].Case)))
            return;

        var stored = await StoredSessionResults.ReadAsync(api, run.Run, deliveryLog.Results.State, cancellation).ConfigureAwait(false);
        var known = deliveryLog.Results.Records.Where(record => record.IsSettled).Select(record => record.Case).ToHashSet();
        foreach (var (id, result) in Evaluated(run, deliveryLog.Results).Where(pair => stored.Has(pair.Case) && !known.Contains(pair.Case) && !related.Has(pair.Case)).ToList())
        {
            if (stored.Take(id) is not { } storedResult)
                continue;

            var sending = new BatchSent(Reference.New(), deliveryLog.Time.GetUtcNow(), run.Run, 0, [Sent(id, result)]);
            deliveryLog.Write(sending);
            deliveryLog.Write(new BatchAccepted(sending.Batch, [storedResult.Id], [storedResult.TestId ?? BatchAccepted.UnknownId]));
        }
    }

    /// <summary>
    /// Marks results as not sent when the results of other sessions decide that nothing is reported for the case. They would stay pending
    /// otherwise.
    /// </summary>
    private void SettleUnsent(RunTarget run, DeliveryLog deliveryLog)
    {
        var alone = deliveryLog.Results.Evaluator(options.Results);
        foreach (var own in deliveryLog.Results.PendingCases().Where(own => run.Takes(own[0].Case)).ToList())
        {
            CaseRecord[] pending = [.. own.Where(record => record.IsToSend)];
            if (alone.Count(pending) > 0 && _evaluator.Evaluate(related.Merge(own), related.IsIncomplete(own[0].Case)).Count == 0)
                deliveryLog.Write(new ResultNotSent(own[0].Case, [.. pending.Select(record => record.Number)]));
        }
    }

    private OutgoingResult Draft(JournalReader reader, ResultComposer composer, long id, CaseResult result)
    {
        TestVerdict[] tests = [.. result.Tests.Select(test => TestVerdict.Of(test, record => Read(reader, record)))];
        return new OutgoingResult(Sent(id, result), tests[0].Deciding.Test.FullName, composer.Compose(id, tests, result));
    }

    /// <summary>Reads a result. The outcome can differ from the recorded line, for example for a row of a theory.</summary>
    private TestResult Read(JournalReader reader, CaseRecord record) => record.IsOwn
        ? ((ResultRecorded)reader.EntryAt(record.Offset, record.Length)!).Result with { Outcome = record.Outcome }
        : related.ResultOf(record);

    private static SentResult Sent(long id, CaseResult result) => new(id, [.. result.Records.Where(record => record.IsToSend).Select(record => record.Number)]);

    private DeliveryReport Report(JournaledResults journaled, IEnumerable<BatchSender> senders, AttachmentSender files, bool hasLeftOver) => DeliveryReport.Of(journaled, options.Results) with
    {
        Rejected = [.. senders.SelectMany(sender => sender.Rejected)],
        HasMore = hasLeftOver || senders.Any(sender => sender.HasMore),
        Attached = files.Attached,
        FailedFiles = options.Results.Attachments ? [.. journaled.State.Files.Lost.Select(file => (file, AttachmentSender.Lost)), .. files.Failed] : [],
    };
}
