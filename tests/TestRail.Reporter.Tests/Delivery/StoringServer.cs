using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Delivery;

/// <summary>A server that is a set of stored batches, and deliveries to it that can end at any step.</summary>
internal sealed class StoringServer
{
    private readonly List<BatchSent> _stored = [];

    /// <summary>Creates a server for the batches in a journal. It holds every acknowledged batch and a random choice of the unanswered ones.</summary>
    /// <param name="all">The complete journal.</param>
    /// <param name="written">The part of the journal that is left.</param>
    /// <param name="luck">The source of the random choices.</param>
    public StoringServer(IReadOnlyList<JournalEntry> all, IReadOnlyList<JournalEntry> written, Random luck)
    {
        var accepted = all.OfType<BatchAccepted>().Select(entry => entry.Batch).ToHashSet();
        var returned = all.OfType<BatchNotStored>().Select(entry => entry.Batch).ToHashSet();
        _stored.AddRange(written.OfType<BatchSent>().Where(batch => accepted.Contains(batch.Batch) || (!returned.Contains(batch.Batch) && luck.Next(2) == 0)));
    }

    /// <summary>The case and record of each stored result.</summary>
    public IEnumerable<(long Case, int Record)> Stored =>
        from batch in _stored from result in batch.Results from record in result.Records select (result.Case, record);

    /// <summary>Delivers the results of a journal and returns the entries it writes. Stops after the given number of steps, before or after the server stores a batch.</summary>
    public IEnumerable<JournalEntry> Deliver(JournaledResults journaled, int round, int steps, Random luck)
    {
        foreach (var batch in journaled.State.InDoubt.ToList())
        {
            if (steps-- == 0)
                yield break;
            yield return Note(journaled, _stored.Exists(stored => stored.Batch == batch.Batch) ? new BatchAccepted(batch.Batch, []) : new BatchNotStored(batch.Batch, "not there"));
        }

        foreach (var results in journaled.Pending().Select(records => new SentResult(records[0].Case, [.. records.Select(record => record.Number)])).Chunk(1 + luck.Next(3)).ToList())
        {
            if (steps-- == 0)
                yield break;
            var sending = (BatchSent)Note(journaled, new BatchSent($"round-{round}-{steps}", Given.Noon, 57, 0, results));
            yield return sending;
            if (steps-- == 0)
                yield break;
            _stored.Add(sending);
            if (steps-- == 0)
                yield break;
            yield return Note(journaled, new BatchAccepted(sending.Batch, []));
        }
    }

    private static JournalEntry Note(JournaledResults journaled, JournalEntry entry)
    {
        journaled.Apply(entry);
        return entry;
    }
}
