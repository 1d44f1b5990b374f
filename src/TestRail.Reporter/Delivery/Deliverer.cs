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
            await SendResultsAsync(drawer.Reader, backlog, sender, settler, composer, statuses, cancellation).ConfigureAwait(false);
            if (options.Results.Attachments)
                await files.SendAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception stopped) when (stopped is TestRailException || (stopped is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            obstacle = stopped;
        }

        return Report(backlog, sender, files) with { Obstacle = obstacle };
    }

    private async Task SendResultsAsync(
        JournalReader reader, Backlog backlog, BatchSender sender, DoubtSettler settler, ResultComposer composer, StatusMap statuses, CancellationToken cancellation)
    {
        var rule = new RowRule(options.Results.Rows, statuses);
        var drafts = backlog.Pending().SelectMany(records => rule.Apply(records)).Select(records => Draft(reader, composer, records));
        foreach (var batch in BatchSplitter.Split(drafts, options.Delivery.BatchSize))
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
