using TestRail.Client;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>Finds out what became of batches whose answer never came, by reading their run back.</summary>
internal sealed class DoubtSettler(ITestRailApi api, Ledger ledger, BatchLimit limit)
{
    /// <exception cref="TestRailException">The run cannot be read; what was in doubt stays so.</exception>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var batch in ledger.Backlog.InDoubt.ToList())
            await SettleAsync(batch, cancellation).ConfigureAwait(false);
    }

    /// <summary>Returns whether the batch is stored; null while that cannot be known.</summary>
    public async Task<bool?> SettleAsync(Sending batch, CancellationToken cancellation)
    {
        var first = await Doubt.LookAsync(batch.At, () => FirstIdAsync(batch, cancellation), ledger.Time, cancellation).ConfigureAwait(false);
        if (first.Found is { } id)
        {
            ledger.Write(await ReadBackAsync(batch, id, cancellation).ConfigureAwait(false));
            return true;
        }

        if (!first.IsLost)
            return null;

        ledger.Write(new Returned(batch.Batch, "The run does not hold it."));
        limit.Shrink(batch.Bytes);
        return false;
    }

    /// <summary>The id of the batch's first result; null when the run does not hold the batch.</summary>
    private async Task<long?> FirstIdAsync(Sending batch, CancellationToken cancellation)
    {
        try
        {
            await foreach (var result in api.AllResultsForCase(batch.Run, batch.Results[0].Case, cancellation: cancellation).ConfigureAwait(false))
            {
                if (Reference.IsIn(result.Comment, batch.Batch))
                    return result.Id;
            }
        }
        // The case is not part of the run, or there is no such run any more: nobody holds the batch.
        catch (TestRailException stranger) when (stranger.Kind == FailureKind.BadRequest)
        {
        }

        return null;
    }

    /// <summary>
    /// With the ids that files wait for. A batch is stored in the order sent, so the results of one case are the next ones
    /// from the batch's first result on.
    /// </summary>
    private async Task<Accepted> ReadBackAsync(Sending batch, long first, CancellationToken cancellation)
    {
        var (ids, tests) = (new long[batch.Results.Count], new long[batch.Results.Count]);
        for (var i = 0; i < ids.Length; i++)
        {
            var (id, records) = batch.Results[i];
            if (!ledger.Backlog.Files.AreOf(records))
                continue;

            var results = await api.AllResultsForCase(batch.Run, id, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
            var earlier = batch.Results.Take(i).Count(result => result.Case == id);
            if (results.Where(result => result.Id >= first).OrderBy(result => result.Id).Skip(earlier).FirstOrDefault() is { } stored)
                (ids[i], tests[i]) = (stored.Id, stored.TestId ?? Accepted.UnknownId);
        }

        return new Accepted(batch.Batch, ids, tests);
    }
}
