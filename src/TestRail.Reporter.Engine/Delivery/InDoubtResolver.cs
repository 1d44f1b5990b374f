using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Reads a run to find out whether batches in doubt were stored.</summary>
internal sealed class InDoubtResolver(ITestRailApi api, DeliveryLog deliveryLog, SendingPace pace, SettlePolicy settle, LateResults late)
{
    /// <summary>True when a part of a stored batch must be sent again.</summary>
    public bool HasLeftOver { get; private set; }

    /// <summary>Settles the batches of earlier attempts. A process that was killed may have left as many as were on their way.</summary>
    /// <exception cref="TestRailException">The run cannot be read. The batches stay in doubt.</exception>
    public Task ResolveAsync(CancellationToken cancellation) => Parallel.ForEachAsync(
        deliveryLog.Read(results => results.State.InDoubt.ToList()),
        new ParallelOptions { MaxDegreeOfParallelism = pace.Requests },
        async (batch, _) => await ResolveAsync(batch, lost: null, cancellation).ConfigureAwait(false));

    /// <summary>
    /// Settles a batch whose answer was just lost. Returns true when at least a part of it is stored, false when nothing is, null while
    /// that is unknown.
    /// </summary>
    /// <exception cref="TestRailException">The run cannot be read.</exception>
    public Task<bool?> NoteAsync(BatchSent batch, TestRailException lost, CancellationToken cancellation)
    {
        settle.Note(batch.Batch, lost);
        return ResolveAsync(batch, lost, cancellation);
    }

    private async Task<bool?> ResolveAsync(BatchSent batch, TestRailException? lost, CancellationToken cancellation)
    {
        var lookup = await settle.LookUpAsync(batch.Batch, batch.At, () => MarksAsync(batch, cancellation)).ConfigureAwait(false);
        if (lookup.Found is { } marks)
        {
            var accepted = marks.AreAll && !(lost is not null && UnaccountedReply.Is(lost))
                ? await ReadBackAsync(batch, marks, cancellation).ConfigureAwait(false)
                : await new PartialBatchReader(api, batch, marks).TakeAsync(cancellation).ConfigureAwait(false);
            // No other session sends results for the same cases while this one holds the lock, so only earlier attempts can be late.
            if (lost is null)
                accepted = accepted.SendingAgain(await late.FindAsync(batch, marks, cancellation).ConfigureAwait(false));
            deliveryLog.Write(accepted);
            if (accepted.ToSendAgain is not null)
                HasLeftOver = true;
            return true;
        }

        if (!lookup.IsLost)
            return null;

        deliveryLog.Write(new BatchNotStored(batch.Batch, "The run does not hold it."));
        // If the server itself answered, the batch was not too large or too slow.
        if (lost is not { MayStillHappen: false })
            pace.Shrink(batch.Bytes);
        return false;
    }

    /// <summary>
    /// Finds the results with the batch's reference; null when the run contains none. A batch is stored completely or not at all. So if the
    /// first case is in the run without the reference, the last case need not be read.
    /// </summary>
    private async Task<BatchMarkers?> MarksAsync(BatchSent batch, CancellationToken cancellation)
    {
        var isOfOneCase = batch.Results.Count > 1 && batch.Results[^1].Case == batch.Results[0].Case;
        var (first, isInRun) = await MarkedAsync(batch, batch.Results[0].Case, isOfOneCase ? 2 : 1, cancellation).ConfigureAwait(false);
        if (first.Count == 0 && (isInRun || batch.Results.Count == 1 || isOfOneCase))
            return null;
        if (batch.Results.Count == 1)
            return new BatchMarkers(first[0], first[0]);
        if (isOfOneCase)
            return new BatchMarkers(first.MinBy(result => result.Id), first.Count == 1 ? null : first.MaxBy(result => result.Id));

        var (last, _) = await MarkedAsync(batch, batch.Results[^1].Case, 1, cancellation).ConfigureAwait(false);
        return first.Count == 0 && last.Count == 0 ? null : new BatchMarkers(first.FirstOrDefault(), last.FirstOrDefault());
    }

    /// <summary>Reads the results of a case until <paramref name="count"/> of them contain the batch's reference.</summary>
    private async Task<(List<Result> Marked, bool IsInRun)> MarkedAsync(BatchSent batch, long @case, int count, CancellationToken cancellation)
    {
        var marked = new List<Result>();
        try
        {
            await foreach (var result in api.AllResultsForCase(batch.Run, @case, cancellation: cancellation).ConfigureAwait(false))
            {
                if (Reference.IsIn(result.Comment, batch.Batch))
                    marked.Add(result);
                if (marked.Count == count)
                    break;
            }

            return (marked, true);
        }
        // The case was removed from the run, or the run was deleted. Either way the answer says nothing about the batch.
        catch (TestRailException unknown) when (unknown.Kind == FailureKind.BadRequest)
        {
            return (marked, false);
        }
    }

    /// <summary>Returns a case's results; none for a case that was removed from the run or deleted, and its results with it.</summary>
    private async Task<List<Result>> ResultsAsync(long run, long @case, CancellationToken cancellation)
    {
        try
        {
            return await api.AllResultsForCase(run, @case, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        }
        catch (TestRailException removed) when (removed.Kind == FailureKind.BadRequest)
        {
            return [];
        }
    }

    /// <summary>
    /// Returns the stored batch with the ids of results that have attachments to upload. A batch is stored in the order sent. So the
    /// results of a case are its first results that are not older than the batch's first result.
    /// </summary>
    private async Task<BatchAccepted> ReadBackAsync(BatchSent batch, BatchMarkers marks, CancellationToken cancellation)
    {
        var (ids, tests) = (new long[batch.Results.Count], new long[batch.Results.Count]);
        for (var i = 0; i < ids.Length; i++)
        {
            var (id, records) = batch.Results[i];
            if (!deliveryLog.Read(results => results.State.Files.AreOf(records)))
                continue;

            var results = await ResultsAsync(batch.Run, id, cancellation).ConfigureAwait(false);
            var earlier = batch.Results.Take(i).Count(result => result.Case == id);
            if (results.Where(result => result.Id >= marks.First!.Id).OrderBy(result => result.Id).Skip(earlier).FirstOrDefault() is { } stored)
                (ids[i], tests[i]) = (stored.Id, stored.TestId ?? BatchAccepted.UnknownId);
        }

        return new BatchAccepted(batch.Batch, ids, tests);
    }
}
