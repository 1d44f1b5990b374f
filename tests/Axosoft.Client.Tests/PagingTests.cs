using System.Globalization;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;

namespace Axosoft.Client.Tests;

public sealed class PagingTests
{
    [Test]
    public async Task A_list_is_read_to_its_end_each_item_once()
    {
        await using var server = new WireServer(request => Page(request, number => number switch
        {
            1 => [1, 2],
            2 => [2, 3],
            _ => [4],
        }));
        using var client = server.Client();

        var ids = await Ids(client);

        Assert.That((string.Join(' ', ids), server.Requests.Count), Is.EqualTo(("1 2 3 4", 3)));
    }

    [Test]
    public async Task A_server_that_ignores_the_page_is_not_read_for_ever()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":[{"id":1},{"id":2}],"metadata":{"total_pages":1000}}"""));
        using var client = server.Client();

        var ids = await Ids(client);

        Assert.That((string.Join(' ', ids), server.Requests.Count), Is.EqualTo(("1 2", 2)));
    }

    [Test]
    public async Task A_page_says_where_it_is()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":[],"metadata":{"total_count":21,"page":2,"page_size":10,"total_pages":3}}"""));
        using var client = server.Client();

        var page = await client.Api.GetItemsAsync(ItemType.Features, page: 2);

        Assert.That((page.Count, page.Number, page.Size, page.TotalPages, page.TotalCount), Is.EqualTo((0, 2, 10, 3, 21)));
    }

    private static WireReply Page(WireRequest request, Func<int, int[]> ids)
    {
        var number = int.Parse(request.Line.Split("page=")[1].Split('&', ' ')[0], CultureInfo.InvariantCulture);
        var items = string.Join(',', ids(number).Select(id => $"{{\"id\":{id}}}"));
        return WireReply.Json($"{{\"data\":[{items}],\"metadata\":{{\"total_pages\":3}}}}");
    }

    private static async Task<List<long>> Ids(AxosoftClient client)
    {
        var ids = new List<long>();
        await foreach (var item in client.Api.AllItems(ItemType.Features))
            ids.Add(item.Id);
        return ids;
    }
}
