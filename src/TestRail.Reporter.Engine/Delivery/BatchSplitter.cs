namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Splits a stream of results into batches by number and size.</summary>
internal static class BatchSplitter
{
    public static IEnumerable<List<OutgoingResult>> Split(IEnumerable<OutgoingResult> results, SendingPace pace)
    {
        var batch = new List<OutgoingResult>();
        var size = 0;
        foreach (var result in results)
        {
            var added = result.Size;
            if (batch.Count > 0 && (batch.Count >= pace.Results || size + added > pace.Bytes))
            {
                pace.Take(batch.Count);
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(result);
            size += added;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>Splits a batch with at least two results into two parts of similar size.</summary>
    public static (List<OutgoingResult> First, List<OutgoingResult> Second) Halve(List<OutgoingResult> batch)
    {
        var sizes = batch.ConvertAll(draft => draft.Size);
        var half = sizes.Sum() / 2;
        var (cut, size) = (1, sizes[0]);
        while (cut < batch.Count - 1 && size + sizes[cut] <= half)
            size += sizes[cut++];
        return (batch[..cut], batch[cut..]);
    }
}
