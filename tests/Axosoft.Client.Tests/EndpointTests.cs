using Axosoft.Client.Attachments;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests;

public sealed class EndpointTests
{
    private const string One = """{"data":{"id":1}}""", List = """{"data":[{"id":1}]}""";

    private static readonly AttachmentFile File = new(typeof(EndpointTests).Assembly.Location);

    private static readonly TestCaseData[] Calls =
    [
        Call(nameof(IAxosoftApi.GetItemAsync), api => api.GetItemAsync(ItemType.Features, 7), "GET features/7"),
        Call(nameof(IAxosoftApi.GetItemAsync), api => api.GetItemAsync(ItemType.Defects, 7), "GET defects/7"),
        Call(nameof(IAxosoftApi.GetItemAsync), api => api.GetItemAsync(ItemType.Incidents, 7), "GET incidents/7"),
        Call(nameof(IAxosoftApi.GetItemAsync), api => api.GetItemAsync(ItemType.Tasks, 7), "GET tasks/7"),
        Call(nameof(IAxosoftApi.GetItemsAsync), api => api.GetItemsAsync(ItemType.Features), "GET features", List),
        Call(
            nameof(IAxosoftApi.GetItemsAsync),
            api => api.GetItemsAsync(
                ItemType.Features,
                new ItemFilter
                {
                    ProjectId = 0, IncludeSubProjectsItems = true, IncludeInactiveProjects = false, ReleaseId = 3, AssignedToId = 5, FilterId = 6, IncludeArchived = true,
                    SearchString = "\"a b&c\"", SearchField = "name", SortFields = "id desc", Columns = "id,name,custom_fields.custom_1",
                },
                page: 2,
                pageSize: 50),
            "GET features?project_id=0&include_sub_projects_items=true&include_inactive_projects=false&release_id=3&assigned_to_id=5&filter_id=6&include_archived=true"
            + "&search_string=%22a%20b%26c%22&search_field=name&sort_fields=id%20desc&columns=id%2Cname%2Ccustom_fields.custom_1&page=2&page_size=50",
            List),
        Call(nameof(IAxosoftApi.AddItemAsync), api => api.AddItemAsync(ItemType.Features, new SaveItem(new AddItem { Name = "N", Project = new NamedId(1) })), "POST features"),
        Call(nameof(IAxosoftApi.UpdateItemAsync), api => api.UpdateItemAsync(ItemType.Features, 7, new ChangeItem(new UpdateItem())), "POST features/7"),
        Call(nameof(IAxosoftApi.DeleteItemAsync), api => api.DeleteItemAsync(ItemType.Features, 7), "DELETE features/7?delete_items=true", ""),
        Call(nameof(IAxosoftApi.GetCommentsAsync), api => api.GetCommentsAsync(ItemType.Features, 7), "GET features/7/comments", List),
        Call(nameof(IAxosoftApi.AddCommentAsync), api => api.AddCommentAsync(ItemType.Features, 7, new AddComment("T")), "POST features/7/comments"),
        Call(nameof(IAxosoftApi.GetProjectsAsync), api => api.GetProjectsAsync(), "GET projects", List),
        Call(nameof(IAxosoftApi.GetProjectAsync), api => api.GetProjectAsync(1, ItemType.Features), "GET projects/1?extend=workflows&item_type=features"),
        Call(nameof(IAxosoftApi.GetReleasesAsync), api => api.GetReleasesAsync(), "GET releases", List),
        Call(nameof(IAxosoftApi.GetWorkflowAsync), api => api.GetWorkflowAsync(2), "GET workflows/2"),
        Call(nameof(IAxosoftApi.GetWorkflowStepAsync), api => api.GetWorkflowStepAsync(12), "GET workflow_steps/12"),
        Call(nameof(IAxosoftApi.GetCustomFieldsAsync), api => api.GetCustomFieldsAsync(), "GET fields/custom", List),
        Call(nameof(IAxosoftApi.GetCustomPicklistAsync), api => api.GetCustomPicklistAsync(4), "GET picklists/custom/4"),
        Call(nameof(IAxosoftApi.GetPicklistAsync), api => api.GetPicklistAsync(PicklistType.Priority), "GET picklists/priority", List),
        Call(nameof(IAxosoftApi.GetPicklistAsync), api => api.GetPicklistAsync(PicklistType.Severity), "GET picklists/severity", List),
        Call(nameof(IAxosoftApi.GetPicklistAsync), api => api.GetPicklistAsync(PicklistType.Status), "GET picklists/status", List),
        Call(nameof(IAxosoftApi.GetCurrentUserAsync), api => api.GetCurrentUserAsync(), "GET me"),
        Call(nameof(IAxosoftApi.GetUsersAsync), api => api.GetUsersAsync(), "GET users", List),
        Call(nameof(IAxosoftApi.AddAttachmentAsync), api => api.AddAttachmentAsync(ItemType.Features, 7, "a b.png", File, "A picture"), "POST features/7/attachments?file_name=a%20b.png&description=A%20picture"),
        Call(nameof(IAxosoftApi.GetAttachmentsAsync), api => api.GetAttachmentsAsync(ItemType.Features, 7), "GET features/7/attachments", List),
        Call(nameof(IAxosoftApi.GetAttachmentDataAsync), api => api.GetAttachmentDataAsync(9), "GET attachments/9/data", "bytes"),
        Call(nameof(IAxosoftApi.DeleteAttachmentAsync), api => api.DeleteAttachmentAsync(9), "DELETE attachments/9", ""),
    ];

    [TestCaseSource(nameof(Calls))]
    public async Task A_method_sends_its_request(string method, Func<IAxosoftApi, Task> call, string expected, string reply)
    {
        await using var server = new WireServer(_ => WireReply.Json(reply));
        using var client = server.Client();

        await call(client.Api);

        var line = server.Requests.Single().Line.Split(' ');
        Assert.That($"{line[0]} {line[1]}", Is.EqualTo(expected.Replace(" ", " /api/v6/", StringComparison.Ordinal)), method);
    }

    [Test]
    public void Every_method_has_a_test() =>
        Assert.That(
            Calls.Select(call => (string)call.Arguments[0]!).Distinct(),
            Is.EquivalentTo(typeof(IAxosoftApi).GetInterfaces().SelectMany(part => part.GetMethods()).Where(method => method.IsAbstract).Select(method => method.Name)));

    [TestCase(3)]
    [TestCase(6)]
    public async Task The_version_and_a_sub_path_are_in_the_address(int version)
    {
        await using var server = new WireServer(_ => WireReply.Json(One));
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = $"{server.Url}/tools/axosoft/", AccessToken = "t", ApiVersion = version });

        await client.Api.GetCurrentUserAsync();

        Assert.That(server.Requests.Single().Line, Is.EqualTo($"GET /tools/axosoft/api/v{version}/me HTTP/1.1"));
    }

    [Test]
    public void The_page_of_an_item_is_known()
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = "https://acme.axosoft.com", AccessToken = "t" });

        Assert.That(client.ItemPage(ItemType.Features, 7).AbsoluteUri, Is.EqualTo("https://acme.axosoft.com/viewitem.aspx?id=7&type=features"));
    }

    private static TestCaseData Call(string method, Func<IAxosoftApi, Task> call, string expected, string reply = One) =>
        new TestCaseData(method, call, expected, reply).SetArgDisplayNames(expected);
}
