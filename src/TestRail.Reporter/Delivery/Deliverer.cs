using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Results;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Turns what is pending in a journal into results at TestRail. It may stop anywhere and be begun anew: the journal knows what
/// has been done.
/// </summary>
/// <param name="api">TestRail.</param>
/// <param name="options">The configuration.</param>
/// <param name="related">What other sessions reported.</param>
/// <param name="settle">When a request whose answer was lost counts as not carried out.</param>
/// <param name="turn">This session's turn with the runs it shares; it ends when all results are sent, since files disturb nobody.</param>
internal sealed class Deliverer(ITestRailApi api, ReporterOptions options, RelatedResults related, SettlePolicy settle, IDisposable turn)
{
    /// <summary>True when the session's tests ran in an earlier process.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Delivers all it can, one run after the other. What stops it, or keeps it from one of the runs, is in the report; what was not sent then is still in the journal.</summary>
    public async Task<DeliveryReport> DeliverAsync(
        JournalDrawer drawer, Backlog backlog, IReadOnlyList<Binding> runs, ResultComposer composer, CancellationToken cancellation)
    {
        var limit = new BatchLimit(options.Delivery.BatchSize);
        var ledger = new Ledger(drawer.Writer, backlog, settle.Time);
        var settler = new DoubtSettler(api, ledger, limit, settle);
        var senders = runs.ToDictionary(run => run.Run, run => new BatchSender(api, run, ledger, limit, settler) { MostRefusedAlike = options.Delivery.MostRefusedAlike });
        var files = new AttachmentSender(api, ledger, drawer.Attachments, settle);
        var obstacles = new Dictionary<long, Exception>();
        Exception? stop = null;
        try
        {
            await settler.SettleAsync(cancellation).ConfigureAwait(false);
            foreach (var run in runs)
            {
                try
                {
                    RequireOpen(run, backlog);
                    await NoteStoredAsync(run, ledger, cancellation).ConfigureAwait(false);
                    await foreach (var batch in Ahead.Of(BatchSplitter.Split(Drafts(run, drawer.Reader, backlog, composer), limit)).ConfigureAwait(false))
                        await senders[run.Run].SendAsync(batch, cancellation).ConfigureAwait(false);
                    senders[run.Run].Conclude();
                    SettleUnsent(run, ledger);
                }
                catch (Exception failure) when (RunFailure.IsOfOneRun(failure))
                {
                    obstacles.Add(run.Run, failure);
                }
            }

            turn.Dispose();
            if (options.Results.Attachments)
                await files.SendAsync(file => !obstacles.ContainsKey(file.Run), cancellation).ConfigureAwait(false);
            if (senders.Values.SelectMany(sender => sender.FieldsLacking).ToHashSet() is { Count: > 0 } lacking)
                stop = new ObstacleException(Sentences.FieldsRequired([.. lacking.Order(StringComparer.Ordinal)]));
        }
        catch (Exception stopped) when (stopped is TestRailException or ObstacleException || (stopped is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            stop = stopped;
        }

        return Report(backlog, senders.Values, files, settler.HasLeftOver).With(stop is null ? obstacles.Values : obstacles.Values.Append(stop)).With(senders.Values.SelectMany(sender => sender.Obstacles));
    }

    private void RequireOpen(Binding run, Backlog backlog)
    {
        if (run.IsCompleted && IsLeft(run, backlog))
            throw new ObstacleException(Sentences.RunClosedMeanwhile(run.Run, run.Name));
    }

    private bool IsLeft(Binding run, Backlog backlog) =>
        backlog.Kept(options.Results, run.Takes) > 0
        || backlog.InDoubt.Any(batch => batch.Run == run.Run)
        || (options.Results.Attachments && backlog.Files.Pending().Any(file => file.Run == run.Run));

    private IEnumerable<DraftResult> Drafts(Binding run, JournalReader reader, Backlog backlog, ResultComposer composer) =>
        from pair in Judged(run, backlog) select Draft(reader, composer, pair.Case, pair.Result);

    private IEnumerable<(long Case, CaseResult Result)> Judged(Binding run, Backlog backlog)
    {
        var judge = new CaseJudge(options.Results);
        return from own in backlog.Pending()
               where run.Takes(own[0].Case)
               from result in judge.Judge(related.With(own), related.IsIncomplete(own[0].Case))
               select (own[0].Case, result);
    }

    /// <summary>
    /// A journal of an earlier process may have lost lines; the run tells what it holds already. Where the journal knows of one result of a case, it knows of all: they
    /// are sent together.
    /// </summary>
    private async Task NoteStoredAsync(Binding run, Ledger ledger, CancellationToken cancellation)
    {
        if (!IsResumed || run.IsNew || !ledger.Backlog.Pending().Any(own => run.Takes(own[0].Case)))
            return;

        var stored = await StoredAlready.ReadAsync(api, run.Run, ledger.Backlog.Began!, cancellation).ConfigureAwait(false);
        var known = ledger.Backlog.Records.Where(record => record.IsSettled).Select(record => record.Case).ToHashSet();
        foreach (var (id, result) in Judged(run, ledger.Backlog).Where(pair => stored.Has(pair.Case) && !known.Contains(pair.Case)).ToList())
        {
            if (stored.Take(id) is not { } there)
                continue;

            var sending = new Sending(Reference.New(), ledger.Time.GetUtcNow(), run.Run, 0, [Sent(id, result)]);
            ledger.Write(sending);
            ledger.Write(new Accepted(sending.Batch, [there.Id], [there.TestId ?? Accepted.UnknownId]));
        }
    }

    /// <summary>What is not reported for the sake of other sessions' results is not waited for.</summary>
    private void SettleUnsent(Binding run, Ledger ledger)
    {
        var judge = new CaseJudge(options.Results);
        foreach (var own in ledger.Backlog.Pending().Where(own => run.Takes(own[0].Case) && judge.Count(own) > 0).ToList())
        {
            if (judge.Judge(related.With(own), related.IsIncomplete(own[0].Case)).Count == 0)
                ledger.Write(new NotSent(own[0].Case, [.. own.Select(record => record.Number)]));
        }
    }

    private DraftResult Draft(JournalReader reader, ResultComposer composer, long id, CaseResult result)
    {
        ConcludedResult[] tests = [.. result.Tests.Select(test => ConcludedResult.Of(test, Read))];
        return new DraftResult(Sent(id, result), tests[0].Deciding.Test.FullName, composer.Compose(id, tests, result));

        // What a row of a theory comes to is not in its own line.
        TestResult Read(CaseRecord record) => record.IsOwn
            ? ((Recorded)reader.EntryAt(record.Offset, record.Length)!).Result with { Outcome = record.Outcome }
            : related.ResultOf(record);
    }

    private static SentResult Sent(long id, CaseResult result) => new(id, [.. result.Records.Where(record => record.IsOwn).Select(record => record.Number)]);

    private DeliveryReport Report(Backlog backlog, IEnumerable<BatchSender> senders, AttachmentSender files, bool hasLeftOver) => DeliveryReport.Of(backlog, options.Results) with
    {
        Refused = [.. senders.SelectMany(sender => sender.Refused)],
        HasMore = hasLeftOver || senders.Any(sender => sender.HasMore),
        Attached = files.Attached,
        NotAttached = options.Results.Attachments ? [.. backlog.Files.Lost.Select(file => (file, AttachmentSender.Lost)), .. files.Failed] : [],
    };
}
