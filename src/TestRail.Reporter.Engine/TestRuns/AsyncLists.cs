namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>A method on asynchronous streams that .NET 8 does not have.</summary>
internal static class AsyncLists
{
    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellation)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellation).ConfigureAwait(false))
            list.Add(item);
        return list;
    }
}
