using System.Runtime.CompilerServices;

namespace Axosoft.Client.Values;

/// <summary>Reads a list page by page.</summary>
internal static class Paging
{
    private const int PageSize = 100;

    /// <summary>
    /// Streams a whole list without duplicates. A list may shift while it is read, and a server that does not know the parameter
    /// <c>page</c> sends the same page again, so a page without a new item is the last one.
    /// </summary>
    public static async IAsyncEnumerable<T> All<T, TKey>(
        Func<int, int, CancellationToken, Task<Page<T>>> read, Func<T, TKey> key, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<TKey>();
        for (var number = 1; ; number++)
        {
            var page = await read(number, PageSize, cancellation).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var item in page)
            {
                if (seen.Add(key(item)))
                    yield return item;
            }

            var isLast = page.TotalPages is { } pages ? number >= pages : page.Count < PageSize;
            if (isLast || seen.Count == before)
                yield break;
        }
    }
}
