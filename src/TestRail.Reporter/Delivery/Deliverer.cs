using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Turns what is pending in a journal into results at TestRail. It may stop anywhere and be begun anew: the journal knows what
/// has been done.
/// </summary>
/// <param name="api">TestRail.</param>
/// <param name="options">The configuration.</param>
/// <param name="time">The clock.</param>
/// <param name="siblings">What other sessions sent.</param>
/// <param name="turn">This session's turn with the run it shares; it ends when all results are sent, since files disturb nobody.</param>
internal sealed class Deliverer(ITestRailApi api, ReporterOptions options, TimeProvider time, Siblings siblings, IDisposable? turn)
{
    /// <summary>Delivers all it can. What stops it is in the report; what was not sent then is still in the journal.</summary>
    public async Task<DeliveryReport> DeliverAsync(
        JournalDrawer drawer, Backlog backlog, Binding binding, ResultComposer composer, StatusMap statuses, CancellationToken cancellation)
    {
        var limit = new BatchLimit(options.Delivery.BatchSize);
        var ledger = new Ledger(drawer.Writer, backlog, time);
        var settler = new DoubtSettler(api, ledger, limit);
        var sender = new BatchSender(api, binding, ledger, limit, settler);
        var files = new AttachmentSender(api, ledger, drawer.Attachments);
        Exception? obstacle = null;
        try
        {
            await settler.SettleAsync(cancellation).ConfigureAwait(false);
            RequireOpen(binding, backlog);
            await foreach (var batch in Ahead.Of(BatchSplitter.Split(Drafts(drawer.Reader, backlog, composer, statuses), limit)).ConfigureAwait(false))
                await sender.SendAsync(batch, cancellation).ConfigureAwait(false);
            turn?.Dispose();
            if (options.Results.Attachments)
                await files.SendAsync(cancellation).ConfigureAwait(false);
            if (sender.FieldsLacking.Count > 0)
                obstacle = new ObstacleException(Sentences.FieldsRequired(sender.FieldsLacking));
        }
        catch (Exception stopped) when (stopped is TestRailException or ObstacleException || (stopped is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            obstacle = stopped;
        }

        return Report(backlog, sender, files) with { Obstacle = obstacle };
    }

    private void RequireOpen(Binding binding, Backlog backlog)
    {
        if (binding.IsCompleted && !backlog.IsDelivered(options.Results))
            throw new ObstacleException(Sentences.RunClosedMeanwhile(binding.Run, binding.Name));
    }

    private IEnumerable<DraftResult> Drafts(JournalReader reader, Backlog backlog, ResultComposer composer, StatusMap statuses)
    {
        var rows = new CombinedRows(options.Results, statuses, siblings);
        return backlog.Pending().SelectMany(rows.Apply).Select(tests => Draft(reader, composer, tests));
    }

    private DraftResult Draft(JournalReader reader, ResultComposer composer, IReadOnlyList<Conclusion> tests)
    {
        var id = tests[0].Deciding.Case;
        ConcludedResult[] results = [.. tests.Select(test => new ConcludedResult(Read(test.Deciding), test.Verdict, [.. test.Others.Select(Read)]))];
        var own = tests.SelectMany(test => test.Records).Select(record => record.Number).Where(number => number > 0);
        return new DraftResult(new SentResult(id, [.. own]), results[0].Deciding.Test.FullName, composer.Compose(id, results));

        TestResult Read(CaseRecord record) =>
            record.Number < 0 ? siblings.ResultOf(record) : ((Recorded)reader.EntryAt(record.Offset, record.Length)!).Result;
    }

    private DeliveryReport Report(Backlog backlog, BatchSender sender, AttachmentSender files) => DeliveryReport.Of(backlog, options.Results) with
    {
        Refused = sender.Refused,
        Attached = files.Attached,
        NotAttached = options.Results.Attachments ? [.. backlog.LostFiles.Select(file => (file, AttachmentSender.Lost)), .. files.Failed] : [],
    };
}
