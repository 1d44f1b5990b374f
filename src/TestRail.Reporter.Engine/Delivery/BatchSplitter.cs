namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Cuts a stream of results into batches, by count and by size.</summary>
internal static class BatchSplitter
{
    public static IEnumerable<List<OutgoingResult>> Split(IEnumerable<OutgoingResult> results, BatchLimit limit)
    {
        var batch = new List<OutgoingResult>();
        var size = 0;
        foreach (var result in results)
        {
            var more = result.Size;
            if (batch.Count > 0 && (batch.Count == limit.Results || size + more > limit.Bytes))
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(result);
            size += more;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>Two parts of about the same size of a batch that has more than one result.</summary>
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
