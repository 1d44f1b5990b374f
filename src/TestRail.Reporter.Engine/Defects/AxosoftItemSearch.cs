using System.Globalization;
using Axosoft.Client;
using Axosoft.Client.Items;
using Axosoft.Client.Values;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>
/// Searches the titles of items. Axosoft ignores parameters that it does not know and then returns every item, so each title is checked here.
/// </summary>
internal sealed class AxosoftItemSearch(IAxosoftApi api, ItemType type)
{
    private const int PageSize = 100, MostPages = 5, MostFound = 50;

    private const int ListPageSize = 250, MostListed = 10_000;

    /// <summary>Items whose title contains the text: open ones first, then the newest.</summary>
    public async Task<IReadOnlyList<Item>> FindAsync(string text, CancellationToken cancellation)
    {
        var found = new Dictionary<long, Item>();
        for (var number = 1; number <= MostPages; number++)
        {
            var page = await PageAsync(text, number, PageSize, cancellation).ConfigureAwait(false);
            foreach (var item in page.Where(item => item.Name.Contains(text, StringComparison.OrdinalIgnoreCase)))
                found[item.Id] = item;
            if (page.Count < PageSize || page.TotalPages <= number)
                break;
        }

        return [.. found.Values.OrderBy(AxosoftDefect.IsClosed).ThenByDescending(item => item.Id).Take(MostFound)];
    }

    /// <summary>All items with a fingerprint in the title, the newest first.</summary>
    /// <exception cref="TrackerException">There are too many items to be sure that a defect does not exist.</exception>
    public async Task<IReadOnlyList<TrackedDefect>> ListAsync(CancellationToken cancellation)
    {
        var found = new Dictionary<long, TrackedDefect>();
        var read = 0;
        for (var number = 1; ; number++)
        {
            var page = await PageAsync(DefectMarker.Prefix, number, ListPageSize, cancellation).ConfigureAwait(false);
            foreach (var item in page.Where(item => DefectMarker.In(item.Name).Any()))
                found[item.Id] = Tracked(item);
            read += page.Count;
            // A server may have a smaller page size than requested, so a short page is the last one only if the server does not count pages.
            if (page.Count == 0 || (page.TotalPages is { } pages ? number >= pages : page.Count < (page.Size ?? ListPageSize)))
                break;
            if (read >= MostListed)
                throw new TrackerException(string.Create(CultureInfo.InvariantCulture, $"The search for \"{DefectMarker.Prefix}\" in the titles returned {read} items and more. No defect can be found among so many."));
        }

        return [.. found.OrderByDescending(pair => pair.Key).Select(pair => pair.Value)];
    }

    private Task<Page<Item>> PageAsync(string text, int number, int size, CancellationToken cancellation) => api.GetItemsAsync(
        type,
        new ItemFilter { SearchString = $"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"", SearchField = "name", SortFields = "id desc" },
        number,
        size,
        cancellation);

    private static TrackedDefect Tracked(Item item) => new(
        item.Id.ToString(CultureInfo.InvariantCulture), AxosoftDefect.IsClosed(item), [.. DefectMarker.In(item.Name).Concat(DefectMarker.In(item.Description)).Distinct()])
    {
        Created = item.CreatedDateTime,
    };
}
