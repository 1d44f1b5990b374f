namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Processes the items of a sequence, several at a time.</summary>
internal static class Concurrently
{
    /// <summary>
    /// Processes all items. After a failure no further item is started; the open ones are awaited, then the first failure is thrown.
    /// </summary>
    /// <param name="items">The items, read one after another.</param>
    /// <param name="mostAtOnce">Returns how many items may be in progress. It may change.</param>
    /// <param name="process">Processes an item.</param>
    /// <param name="mustFollow">True when an item must wait for the end of all earlier ones; null for never.</param>
    public static async Task ForEachAsync<T>(IAsyncEnumerable<T> items, Func<int> mostAtOnce, Func<T, Task> process, Func<T, bool>? mustFollow = null)
    {
        var open = new List<Task>();
        try
        {
            await foreach (var item in items.ConfigureAwait(false))
            {
                var most = mustFollow?.Invoke(item) == true ? 1 : Math.Max(1, mostAtOnce());
                while (open.Count >= most || open.Exists(task => task.IsCompleted))
                    await EndOneAsync(open).ConfigureAwait(false);
                open.Add(process(item));
            }

            while (open.Count > 0)
                await EndOneAsync(open).ConfigureAwait(false);
        }
        finally
        {
            await Task.WhenAll(open).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task EndOneAsync(List<Task> open)
    {
        var ended = await Task.WhenAny(open).ConfigureAwait(false);
        open.Remove(ended);
        await ended.ConfigureAwait(false);
    }
}
