using System.Runtime.CompilerServices;
using TestRail.Client.Values;

namespace TestRail.Client;

/// <summary>Reads a list page by page.</summary>
internal static class Paging
{
    /// <summary>TestRail's maximum and default page size.</summary>
    private const int PageLength = 250;

    /// <summary>
    /// Streams a whole list without duplicates. A list may shift while it is read (a new run moves the others to the
    /// next page), and old servers ignore the offset and send the same page again.
    /// </summary>
    /// <param name="read">Reads a page by size and offset. Both are null for the first page, which every version of TestRail supports.</param>
    /// <param name="key">Returns the key of an item.</param>
    /// <param name="cancellation">Cancels the request.</param>
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
            foreach (var item in page ?? throw new InvalidOperationException(NoPage))
            {
                if (seen.Add(key(item)))
                    yield return item;
            }

            offset += page.Count;
            if (seen.Count == before || !MayHaveMore(page))
                yield break;
        }
    }

    private const string NoPage = "The method that reads a page returned null. In a test, set it up for the substitute with a Page.";

    private static bool MayHaveMore<T>(Page<T> page) => page.Next is not null || (page.Limit is null && page.Count == PageLength);
}
