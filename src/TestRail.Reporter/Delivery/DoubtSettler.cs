using TestRail.Client;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// Finds out what became of batches whose answer never came, by reading the run back. TestRail may still be at work on a
/// request whose sender has given up, so a batch counts as lost only after a quiet period.
/// </summary>
internal sealed class DoubtSettler(ITestRailApi api, long run, JournalWriter journal, Backlog backlog, TimeProvider time)
{
    /// <summary>Longer than any server works on one request.</summary>
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromMinutes(10);

    /// <exception cref="TestRailException">The run cannot be read; what was in doubt stays so.</exception>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var batch in backlog.InDoubt.ToList())
        {
            if (await FirstIdAsync(batch, cancellation).ConfigureAwait(false) is { } first)
                Write(new Accepted(batch.Batch, await IdsAsync(batch, first, cancellation).ConfigureAwait(false)));
            else if (time.GetUtcNow() - batch.At > QuietPeriod)
                Write(new Returned(batch.Batch, "The run does not hold it."));
        }
    }

    /// <summary>The id of the batch's first result; null when the run does not hold the batch.</summary>
    private async Task<long?> FirstIdAsync(Sending batch, CancellationToken cancellation)
    {
        var mark = BatchReference.Mark(batch.Batch);
        try
        {
            await foreach (var result in api.AllResultsForCase(run, batch.Results[0].Case, cancellation: cancellation).ConfigureAwait(false))
            {
                if (result.Comment?.Contains(mark, StringComparison.Ordinal) == true)
                    return result.Id;
            }
        }
        // The case is not part of the run, and a batch that names such a case is stored by no one.
        catch (TestRailException stranger) when (stranger.Kind == FailureKind.BadRequest)
        {
        }

        return null;
    }

    /// <summary>
    /// The ids that files wait for. A batch is stored in the order sent, so the results of one case are the next ones
    /// from the batch's first result on.
    /// </summary>
    private async Task<IReadOnlyList<long>> IdsAsync(Sending batch, long first, CancellationToken cancellation)
    {
        var ids = new long[batch.Results.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var (id, records) = batch.Results[i];
            if (!records.Any(backlog.Attachments.ContainsKey))
                continue;

            var results = await api.AllResultsForCase(run, id, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
            var earlier = batch.Results.Take(i).Count(result => result.Case == id);
            ids[i] = results.Select(result => result.Id).Where(stored => stored >= first).Order().Skip(earlier).FirstOrDefault(Accepted.UnknownId);
        }

        return ids;
    }

    private void Write(Entry entry)
    {
        journal.Append(entry);
        backlog.Apply(entry);
    }
}
