using TestRail.Client;
using TestRail.Reporter.Journal;

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
            if (await IsStoredAsync(batch, cancellation).ConfigureAwait(false))
                Write(new Accepted(batch.Batch, []));
            else if (time.GetUtcNow() - batch.At > QuietPeriod)
                Write(new Returned(batch.Batch, "The run does not hold it."));
        }
    }

    private async Task<bool> IsStoredAsync(Sending batch, CancellationToken cancellation)
    {
        var mark = BatchReference.Mark(batch.Batch);
        await foreach (var result in api.AllResultsForCase(run, batch.Results[0].Case, cancellation: cancellation).ConfigureAwait(false))
        {
            if (result.Comment?.Contains(mark, StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }

    private void Write(Entry entry)
    {
        journal.Append(entry);
        backlog.Apply(entry);
    }
}
