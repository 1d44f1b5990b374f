using TestRail.Client;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Turns what is pending in a journal into results at TestRail. It may stop anywhere and be begun anew: the journal knows what
/// has been done.
/// </summary>
internal sealed class Deliverer(ITestRailApi api, ReporterOptions options, TimeProvider time)
{
    /// <summary>Delivers all it can. What stops it is in the report; what was not sent then is still in the journal.</summary>
    public async Task<DeliveryReport> DeliverAsync(
        JournalDrawer drawer, Backlog backlog, long run, ResultComposer composer, StatusMap statuses, CancellationToken cancellation)
    {
        var sender = new BatchSender(api, run, drawer.Writer, backlog, time);
        var settler = new DoubtSettler(api, run, drawer.Writer, backlog, time);
        var files = new AttachmentSender(api, drawer.Writer, drawer.Attachments, backlog);
        Exception? obstacle = null;
        try
        {
            await settler.SettleAsync(cancellation).ConfigureAwait(false);
            var batches = BatchSplitter.Split(Drafts(drawer.Reader, backlog, composer, statuses), options.Delivery.BatchSize);
            await SendAsync(batches, sender, settler, backlog, cancellation).ConfigureAwait(false);
            if (options.Results.Attachments)
                await files.SendAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception stopped) when (stopped is TestRailException || (stopped is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            obstacle = stopped;
        }

        return Report(backlog, sender, files) with { Obstacle = obstacle };
    }

    private static async Task SendAsync(
        IEnumerable<List<DraftResult>> batches, BatchSender sender, DoubtSettler settler, Backlog backlog, CancellationToken cancellation)
    {
        await foreach (var batch in Ahead.Of(batches).ConfigureAwait(false))
        {
            try
            {
                await sender.SendAsync(batch, cancellation).ConfigureAwait(false);
            }
            catch (TestRailException lost) when (lost.IsInDoubt)
            {
                await settler.SettleAsync(cancellation).ConfigureAwait(false);
                if (backlog.InDoubt.Count > 0)
                    throw;
            }
        }
    }

    private IEnumerable<DraftResult> Drafts(JournalReader reader, Backlog backlog, ResultComposer composer, StatusMap statuses)
    {
        var rule = new RowRule(options.Results.Rows, statuses);
        return backlog.Pending().SelectMany(records => rule.Apply(records)).Select(records => Draft(reader, composer, records));
    }

    private static DraftResult Draft(JournalReader reader, ResultComposer composer, IReadOnlyList<CaseRecord> records)
    {
        var results = new TestResult[records.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = ((Recorded)reader.EntryAt(records[i].Offset, records[i].Length)!).Result;
        return new DraftResult(
            new SentResult(records[0].Case, [.. records.Select(record => record.Number)]), results[0].Test.FullName, composer.Compose(records[0].Case, results));
    }

    private DeliveryReport Report(Backlog backlog, BatchSender sender, AttachmentSender files) => new()
    {
        Accepted = backlog.Accepted,
        Refused = sender.Refused,
        Kept = backlog.Kept(options.Results),
        InDoubt = backlog.InDoubt.Sum(batch => batch.Results.Count),
        Attached = files.Attached,
        NotAttached = options.Results.Attachments ? [.. backlog.LostFiles.Select(file => (file, AttachmentSender.Lost)), .. files.Failed] : [],
    };
}
