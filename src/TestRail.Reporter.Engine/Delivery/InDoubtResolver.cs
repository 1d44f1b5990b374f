using TestRail.Client;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Finds out what became of batches whose answer was lost, by reading their run back.</summary>
internal sealed class InDoubtResolver(ITestRailApi api, DeliveryLog deliveryLog, BatchLimit limit, SettlePolicy settle)
{
    /// <summary>True when TestRail stored only a part of a batch, so that the rest is to be sent.</summary>
    public bool HasLeftOver { get; private set; }

    /// <exception cref="TestRailException">The run cannot be read; what was in doubt stays so.</exception>
    public async Task ResolveAsync(CancellationToken cancellation)
    {
        foreach (var batch in deliveryLog.Results.State.InDoubt.ToList())
            await ResolveAsync(batch, lost: null, cancellation).ConfigureAwait(false);
    }

    /// <summary>Settles a batch whose answer was lost just now. Returns whether something of it is stored; null while that cannot be known.</summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public Task<bool?> NoteAsync(BatchSent batch, TestRailException lost, CancellationToken cancellation)
    {
        settle.Note(batch.Batch, lost);
        return ResolveAsync(batch, lost, cancellation);
    }

    private async Task<bool?> ResolveAsync(BatchSent batch, TestRailException? lost, CancellationToken cancellation)
    {
        var look = await settle.LookUpAsync(batch.Batch, batch.At, () => MarksAsync(batch, cancellation)).ConfigureAwait(false);
        if (look.Found is { } marks)
        {
            var account = marks.AreAll && !(lost is not null && UnaccountedReply.Is(lost))
                ? await ReadBackAsync(batch, marks, cancellation).ConfigureAwait(false)
                : await new PartialBatchReader(api, batch, marks).TakeAsync(cancellation).ConfigureAwait(false);
            deliveryLog.Write(account);
            HasLeftOver |= account.Missing is not null;
            return true;
        }

        if (!look.IsLost)
            return null;

        deliveryLog.Write(new BatchNotStored(batch.Batch, "The run does not hold it."));
        // What the server itself answered to did not take it too long.
        if (lost is not { MayStillHappen: false })
            limit.Shrink(batch.Bytes);
        return false;
    }

    /// <summary>
    /// The results that bear the batch's mark; null when the run holds none. A batch is stored whole or not at all, so where the first case is in the run without
    /// the mark, the last one need not be looked at.
    /// </summary>
    private async Task<BatchMarkers?> MarksAsync(BatchSent batch, CancellationToken cancellation)
    {
        var (first, isInRun) = await MarkedAsync(batch, batch.Results[0].Case, cancellation).ConfigureAwait(false);
        if (batch.Results.Count == 1)
            return first is null ? null : new BatchMarkers(first, first);
        if (first is null && isInRun)
            return null;

        var last = batch.Results[^1].Case == batch.Results[0].Case ? first : (await MarkedAsync(batch, batch.Results[^1].Case, cancellation).ConfigureAwait(false)).Marked;
        return first is null && last is null ? null : new BatchMarkers(first, last);
    }

    private async Task<(Result? Marked, bool IsInRun)> MarkedAsync(BatchSent batch, long @case, CancellationToken cancellation)
    {
        try
        {
            await foreach (var result in api.AllResultsForCase(batch.Run, @case, cancellation: cancellation).ConfigureAwait(false))
            {
                if (Reference.IsIn(result.Comment, batch.Batch))
                    return (result, true);
            }

            return (null, true);
        }
        // The case is not part of the run any more, or there is no such run: nobody can tell by it.
        catch (TestRailException stranger) when (stranger.Kind == FailureKind.BadRequest)
        {
            return (null, false);
        }
    }

    /// <summary>
    /// With the ids that files wait for. A batch is stored in the order sent, so the results of one case are the next ones
    /// from the batch's first result on.
    /// </summary>
    private async Task<BatchAccepted> ReadBackAsync(BatchSent batch, BatchMarkers marks, CancellationToken cancellation)
    {
        var (ids, tests) = (new long[batch.Results.Count], new long[batch.Results.Count]);
        for (var i = 0; i < ids.Length; i++)
        {
            var (id, records) = batch.Results[i];
            if (!deliveryLog.Results.State.Files.AreOf(records))
                continue;

            var results = await api.AllResultsForCase(batch.Run, id, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
            var earlier = batch.Results.Take(i).Count(result => result.Case == id);
            if (results.Where(result => result.Id >= marks.First!.Id).OrderBy(result => result.Id).Skip(earlier).FirstOrDefault() is { } stored)
                (ids[i], tests[i]) = (stored.Id, stored.TestId ?? BatchAccepted.UnknownId);
        }

        return new BatchAccepted(batch.Batch, ids, tests);
    }
}
