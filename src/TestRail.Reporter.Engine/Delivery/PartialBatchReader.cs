using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// Finds out for each result of a batch whether the run contains it. Used when the answer contains fewer results than were sent, or when
/// only the first or the last result is found: a case was deleted, or the server stored only a part.
/// </summary>
/// <param name="api">TestRail.</param>
/// <param name="batch">The batch.</param>
/// <param name="marks">The results in the run that contain the batch's reference.</param>
internal sealed class PartialBatchReader(ITestRailApi api, BatchSent batch, BatchMarkers marks)
{
    /// <summary>The maximum time between the first and the last stored result of a request.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(5);

    /// <summary>Returns the ids of the stored results and the indexes of the missing ones.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public async Task<BatchAccepted> TakeAsync(CancellationToken cancellation)
    {
        var stored = await ResultsByCase.ReadAsync(api, batch.Run, marks.Any.CreatedOn - Span, results => results.Where(IsOfBatch), cancellation).ConfigureAwait(false);
        var (ids, tests) = (new long[batch.Results.Count], new long[batch.Results.Count]);
        var missing = new List<int>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (stored.Take(batch.Results[i].Case) is { } result)
                (ids[i], tests[i]) = (result.Id, result.TestId ?? BatchAccepted.UnknownId);
            else
                missing.Add(i);
        }

        return new BatchAccepted(batch.Batch, ids, tests).SendingAgain(missing);
    }

    /// <summary>True when the same user stored the result between the batch's first and last result.</summary>
    private bool IsOfBatch(Result result) => marks.Enclose(result) && (result.CreatedOn - marks.Any.CreatedOn ?? TimeSpan.Zero).Duration() <= Span;
}
