namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Prepares the next item of a sequence on another thread while the current one is being sent.</summary>
internal static class Prefetch
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> items)
        where T : class
    {
        using var sequence = items.GetEnumerator();
        var next = Task.Run(Next);
        try
        {
            while (await next.ConfigureAwait(false) is { } item)
            {
                next = Task.Run(Next);
                yield return item;
            }
        }
        finally
        {
            // If the caller stops early, it disposes the objects that the sequence reads from. No read may be running then.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        T? Next() => sequence.MoveNext() ? sequence.Current : null;
    }
}
