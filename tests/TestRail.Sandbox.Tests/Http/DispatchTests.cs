using System.Text;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

internal sealed class DispatchTests : SandboxFixture
{
    [Test]
    public async Task A_server_can_be_older_than_some_methods()
    {
        await using var old = await RunningSandbox.StartAsync(new SandboxOptions { UnknownMethods = ["get_statuses"] });

        AssertRefused(await old.Get("get_statuses"), 404, "Unknown method 'get_statuses'");
        Assert.That((await old.Get("get_projects")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task An_unknown_method_is_named() =>
        AssertRefused(await Sandbox.Get("get_nothing/1"), 404, "Unknown method 'get_nothing'");

    [Test]
    public async Task A_method_is_unknown_to_the_wrong_verb() => Assert.Multiple(async () =>
    {
        AssertRefused(await Sandbox.Get("add_run/1"), 404, "Unknown method 'add_run'");
        AssertRefused(await Sandbox.Post("get_run/1"), 404, "Unknown method 'get_run'");
    });

    [TestCase(null)]
    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task A_POST_without_the_JSON_content_type_is_refused(string? contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_run/1", content);

        AssertRefused(answer, 400, "Content-Type header missing (use Content-Type: application/json)");
    }

    [Test]
    public async Task The_content_type_may_name_its_charset()
    {
        using var content = new StringContent("{\"name\":\"Nightly\"}", Encoding.UTF8, "application/json");

        var answer = await Sandbox.Send(HttpMethod.Post, "index.php?/api/v2/add_run/1", content);

        Assert.That(answer.Status, Is.EqualTo(200));
    }

    [TestCase("index.php?/api/v2/get_case/1")]
    [TestCase("?/api/v2/get_case/1")]
    [TestCase("testrail/index.php?/api/v2/get_case/1")]
    [TestCase("index.php?%2Fapi%2Fv2%2Fget_case%2F1=")]
    public async Task An_address_is_understood_however_it_is_written(string address)
    {
        var answer = await Sandbox.Send(HttpMethod.Get, address, null);

        Assert.That((long)answer["id"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_second_question_mark_spoils_the_id() =>
        AssertRefused(await Sandbox.Get("get_results/1?limit=1"), 400, "Field :test_id is not a valid ID.");

    [Test]
    public async Task A_quotation_mark_in_a_filter_is_refused() =>
        AssertRefused(await Sandbox.Get("get_cases/1&limit=%22"), 400, "Invalid characters in GET: [limit] [\"]");

    [Test]
    public async Task A_link_keeps_the_path_that_the_server_is_reached_by()
    {
        var answer = await Sandbox.Send(HttpMethod.Get, "testrail/index.php?/api/v2/get_project/1", null);

        Assert.That((string?)answer["url"], Is.EqualTo($"{Sandbox.Server.Url}testrail/index.php?/projects/overview/1"));
    }

    [Test]
    public async Task JSON_comes_as_TestRail_labels_it()
    {
        var answer = await Sandbox.Get("get_project/1");

        Assert.That(answer.ContentType, Is.EqualTo("application/json; charset=utf-8"));
    }
}
