using System.Runtime.CompilerServices;

namespace TestRail.Client;

/// <summary>Reads a list page by page.</summary>
internal static class Paging
{
    /// <summary>TestRail's longest page, and what it sends where no length is asked for.</summary>
    private const int PageLength = 250;

    /// <summary>
    /// Streams a whole list. Items are told apart by their key, since a list may move while it is read (a new run pushes the others
    /// onto the next page), and since old servers ignore the offset and send the same page again.
    /// </summary>
    /// <param name="read">Reads a page, by length and offset; both are null for the first, which every version of TestRail understands.</param>
    /// <param name="key">What tells one item from another.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async IAsyncEnumerable<T> All<T, TKey>(
        Func<int?, int?, CancellationToken, Task<Page<T>>> read, Func<T, TKey> key, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<TKey>();
        var offset = 0;
        while (true)
        {
            var isFirst = offset == 0;
            var page = await read(isFirst ? null : PageLength, isFirst ? null : offset, cancellation).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var item in page)
            {
                if (seen.Add(key(item)))
                    yield return item;
            }

            offset += page.Count;
            if (seen.Count == before || !MayHaveMore(page))
                yield break;
        }
    }

    private static bool MayHaveMore<T>(Page<T> page) => page.Next is not null || (page.Limit is null && page.Count == PageLength);
}
