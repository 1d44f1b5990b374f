using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Which results of a batch are in the run, one by one. It is asked where the answer names fewer than were sent, or where only one end of the batch is there:
/// a case was deleted meanwhile, or the server stored a part.
/// </summary>
/// <param name="api">TestRail.</param>
/// <param name="batch">The batch.</param>
/// <param name="marks">Where it begins or ends in the run.</param>
internal sealed class PartialBatchReader(ITestRailApi api, BatchSent batch, BatchMarkers marks)
{
    /// <summary>The results of one request are stored within this time of each other.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(5);

    /// <summary>Returns which are stored, with their ids, and which are not.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public async Task<BatchAccepted> TakeAsync(CancellationToken cancellation)
    {
        var stored = await ResultsByCase.ReadAsync(api, batch.Run, marks.Any.CreatedOn - Span, results => results.Where(IsOfBatch), cancellation).ConfigureAwait(false);
        var (ids, tests) = (new long[batch.Results.Count], new long[batch.Results.Count]);
        var missing = new List<int>();
        for (var at = 0; at < ids.Length; at++)
        {
            if (stored.Take(batch.Results[at].Case) is { } result)
                (ids[at], tests[at]) = (result.Id, result.TestId ?? BatchAccepted.UnknownId);
            else
                missing.Add(at);
        }

        return new BatchAccepted(batch.Batch, ids, tests) { Missing = missing.Count == 0 ? null : missing };
    }

    /// <summary>What the same user stored between the batch's ends.</summary>
    private bool IsOfBatch(Result result) => result.Id >= (marks.First?.Id ?? 0) && result.Id <= (marks.Last?.Id ?? long.MaxValue)
        && result.CreatedBy == marks.Any.CreatedBy && (result.CreatedOn - marks.Any.CreatedOn ?? TimeSpan.Zero).Duration() <= Span;
}
