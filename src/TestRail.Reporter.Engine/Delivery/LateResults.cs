using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Finds results that TestRail stored after its answer was lost and after another session had sent a result for the same case. TestRail
/// shows the status that was stored last, so the late one hides the other session's.
/// </summary>
/// <param name="api">TestRail.</param>
/// <param name="deliveryLog">The session's results.</param>
/// <param name="related">The results of the other sessions.</param>
/// <param name="evaluator">Decides what to send for a case.</param>
/// <param name="composer">Knows the statuses.</param>
internal sealed class LateResults(ITestRailApi api, DeliveryLog deliveryLog, RelatedResults related, CaseEvaluator evaluator, ResultComposer composer)
{
    /// <summary>The clock of the server that stored the results may be set back a little.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>The positions in the batch of results whose status is the newest of their case and not the right one.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="marks">Its first and last stored result.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public async Task<IReadOnlyList<int>> FindAsync(BatchSent batch, BatchMarkers marks, CancellationToken cancellation)
    {
        // A case with several results has the status of the last one.
        var last = Enumerable.Range(0, batch.Results.Count).Where(at => related.Has(batch.Results[at].Case)).GroupBy(at => batch.Results[at].Case).Select(same => same.Last()).ToList();
        if (last.Count == 0)
            return [];

        var cases = last.Select(at => batch.Results[at].Case).ToHashSet();
        var records = deliveryLog.Read(results => results.Records.Where(record => cases.Contains(record.Case)).ToLookup(record => record.Case));
        var newest = await ResultsByCase.ReadAsync(api, batch.Run, marks.Any.CreatedOn - Skew, NewestStatuses, cancellation).ConfigureAwait(false);
        return last.FindAll(at => newest.Take(batch.Results[at].Case) is { } shown && marks.Enclose(shown) && StatusOf(batch.Results[at], records) is { } right && shown.StatusId != right);
    }

    /// <summary>A result without a status does not change its test's status.</summary>
    private static IEnumerable<Result> NewestStatuses(List<Result> results) =>
        results.Where(result => result.StatusId is not null).GroupBy(result => result.TestId).Select(same => same.MaxBy(result => result.Id)!);

    /// <summary>The status that the case deserves by the results of all sessions.</summary>
    private long? StatusOf(SentResult sent, ILookup<long, CaseRecord> records)
    {
        CaseRecord[] own = [.. records[sent.Case]];
        return evaluator.Evaluate(related.Merge(own), related.IsIncomplete(sent.Case)) is [.., var result] ? composer.StatusOf(result) : null;
    }
}
