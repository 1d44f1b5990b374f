using System.Text;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class HeaderTests
{
    [Test]
    public async Task A_read_carries_the_content_type_TestRail_demands_and_no_body()
    {
        var request = await Sent(api => api.GetRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That(request.Header("Content-Type"), Is.EqualTo("application/json"));
            Assert.That(request.Header("Content-Length"), Is.EqualTo("0"));
            Assert.That(request.Header("Accept"), Is.EqualTo("application/json"));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_write_carries_a_bare_content_type_and_its_length(bool hasBody)
    {
        var request = await Sent(api => hasBody ? api.AddRunAsync(1, new AddRun { Name = "é" }) : api.CloseRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That(request.Header("Content-Type"), Is.EqualTo("application/json"));
            Assert.That(request.Header("Content-Length"), Is.EqualTo($"{request.Body.Length}"));
            Assert.That(request.Header("Transfer-Encoding"), Is.Null);
        });
    }

    [TestCase("ci@acme.com", "k3y")]
    [TestCase("jürgen@acme.com", "pässwörd 世界")]
    public async Task Credentials_are_sent_as_UTF8(string user, string key)
    {
        var request = await Sent(api => api.GetRunAsync(1), user: user, key: key);

        var sent = request.Header("Authorization")!.Split(' ');
        Assert.Multiple(() =>
        {
            Assert.That(sent[0], Is.EqualTo("Basic"));
            Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String(sent[1])), Is.EqualTo($"{user}:{key}"));
        });
    }

    [TestCase("", "/index.php?/api/v2/get_run/1")]
    [TestCase("/", "/index.php?/api/v2/get_run/1")]
    [TestCase("/testrail", "/testrail/index.php?/api/v2/get_run/1")]
    [TestCase("/a/b/", "/a/b/index.php?/api/v2/get_run/1")]
    [TestCase("/testrail/index.php", "/testrail/index.php?/api/v2/get_run/1")]
    [TestCase("/index.php?/dashboard", "/index.php?/api/v2/get_run/1")]
    [TestCase("/testrail/index.php?/api/v2/", "/testrail/index.php?/api/v2/get_run/1")]
    public async Task Any_address_people_copy_leads_to_the_API(string path, string expected)
    {
        var request = await Sent(api => api.GetRunAsync(1), path);

        Assert.That(request.Line, Is.EqualTo($"GET {expected} HTTP/1.1"));
    }

    [Test]
    public async Task The_client_names_itself()
    {
        var request = await Sent(api => api.GetRunAsync(1));

        Assert.That(request.Header("User-Agent"), Does.Match(@"^TestRail\.Client/\d+\.\d+\.\d+$"));
    }

    [Test]
    public async Task Connections_are_kept()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""));
        using var client = server.Client();

        for (var i = 0; i < 5; i++)
            await client.Api.GetRunAsync(i);

        Assert.That((server.Requests.Count, server.Connections), Is.EqualTo((5, 1)));
    }

    private static async Task<WireRequest> Sent(Func<ITestRailApi, Task> call, string path = "", string user = Clients.User, string key = Clients.Key)
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""));
        using var client = server.Client(path, user, key);
        await call(client.Api);
        return server.Requests.Single();
    }
}
