namespace TestRail.Reporter.Delivery;

/// <summary>Cuts a stream of results into batches, by count and by size: a server in between may refuse a large request.</summary>
internal static class BatchSplitter
{
    /// <summary>About how large a request may grow.</summary>
    public const int MostBytes = 1_000_000;

    public static IEnumerable<List<DraftResult>> Split(IEnumerable<DraftResult> results, int mostResults)
    {
        var batch = new List<DraftResult>();
        var size = 0;
        foreach (var result in results)
        {
            var more = result.Size;
            if (batch.Count > 0 && (batch.Count == mostResults || size + more > MostBytes))
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

    /// <summary>Two halves of a batch that the server found too large or would not name the culprit in.</summary>
    public static (List<DraftResult> First, List<DraftResult> Second) Halve(List<DraftResult> batch) =>
        (batch[..(batch.Count / 2)], batch[(batch.Count / 2)..]);
}
