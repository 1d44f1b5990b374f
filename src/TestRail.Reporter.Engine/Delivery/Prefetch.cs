namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Prepares the next item of a sequence on another thread while the current one is on its way to the server.</summary>
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
            // Whoever stops early disposes of what the sequence reads from; nothing may still be reading then.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        T? Next() => sequence.MoveNext() ? sequence.Current : null;
    }
}
