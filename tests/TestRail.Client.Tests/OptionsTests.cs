using TestRail.Client.Errors;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class OptionsTests
{
    [TestCase("acme.testrail.io", "u", "k", "must begin with https://")]
    [TestCase("ftp://acme.testrail.io", "u", "k", "must begin with https://")]
    [TestCase("https://me:secret@acme.testrail.io", "u", "k", "Set User and ApiKey instead")]
    [TestCase("https://acme.testrail.io", "", "k", "user")]
    [TestCase("https://acme.testrail.io", "u", " ", "key")]
    [TestCase("https://acme.testrail.io", "u:v", "k", "colon")]
    public void An_option_that_cannot_work_is_refused_with_the_reason(string url, string user, string key, string reason)
    {
        var options = new TestRailClientOptions { Url = url, User = user, ApiKey = key };

        Assert.That(
            () => TestRailClient.Create(options),
            Throws.InstanceOf<ArgumentException>().With.Message.Contains(reason).And.Message.Not.Contains("secret"));
    }

    [TestCase(0, 60, 300, "MaxAttempts")]
    [TestCase(5, 0, 300, "Timeout")]
    [TestCase(5, 60, -1, "BulkTimeout")]
    public void Patience_that_is_none_is_refused(int attempts, int timeout, int bulkTimeout, string culprit)
    {
        var options = new TestRailClientOptions
        {
            Url = "https://acme.testrail.io",
            User = "u",
            ApiKey = "k",
            MaxAttempts = attempts,
            Timeout = TimeSpan.FromSeconds(timeout),
            BulkTimeout = TimeSpan.FromSeconds(bulkTimeout),
        };

        Assert.That(() => TestRailClient.Create(options), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("options." + culprit));
    }

    [Test]
    public void A_file_of_authorities_without_a_certificate_is_refused()
    {
        var file = Path.GetTempFileName();
        try
        {
            var options = new TestRailClientOptions { Url = "https://acme.testrail.io", User = "u", ApiKey = "k", CaFile = file };

            Assert.That(() => TestRailClient.Create(options), Throws.ArgumentException.With.Message.Contains(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void The_address_is_known_without_its_tail()
    {
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = " https://acme.com/testrail/index.php?/dashboard ", User = "u", ApiKey = "k" });

        Assert.That(client.Url, Is.EqualTo(new Uri("https://acme.com/testrail/")));
    }

    [TestCase("http://testrail.acme.com/secret")]
    [TestCase(" HTTP://10.0.0.1:8080 ")]
    [TestCase("http://localhost.acme.com")]
    [TestCase("http://127.0.0.1.nip.io")]
    [TestCase("http://[fe80::1]")]
    [TestCase("http://0.0.0.0")]
    public void Plain_http_to_another_machine_has_to_be_allowed(string url)
    {
        Assert.That(
            () => TestRailClient.Create(new TestRailClientOptions { Url = url, User = "u", ApiKey = "k" }),
            Throws.ArgumentException.With.Message.Contains("AllowHttp").And.Message.Not.Contains("secret"));
        using var allowed = TestRailClient.Create(new TestRailClientOptions { Url = url, User = "u", ApiKey = "k", AllowHttp = true });
        Assert.That(allowed.Url.Scheme, Is.EqualTo("http"));
    }

    [TestCase("http://localhost:8080")]
    [TestCase("http://127.0.0.1:8080/testrail")]
    [TestCase("http://[::1]:8080")]
    public void Plain_http_within_this_machine_is_fine(string url)
    {
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = url, User = "u", ApiKey = "k" });

        Assert.That(client.Url.IsLoopback);
    }

    [Test]
    public async Task A_proxy_gets_nothing_of_what_is_meant_for_this_machine()
    {
        await using var proxy = new WireServer(_ => WireReply.Json("""{"id":2}"""));
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""));
        using var client = TestRailClient.Create(
            new TestRailClientOptions { Url = server.Url, User = "u", ApiKey = "k", Proxy = new Uri(proxy.Url) });

        Assert.That((await client.Api.GetRunAsync(1)).Id, Is.EqualTo(1));
        Assert.That(proxy.Connections, Is.Zero);
    }

    [Test]
    public async Task A_proxy_is_asked_for_the_whole_address()
    {
        await using var proxy = new WireServer(_ => WireReply.Json("""{"id":1}"""));
        using var client = TestRailClient.Create(
            new TestRailClientOptions { Url = "http://testrail.invalid/sub", User = "u", ApiKey = "k", AllowHttp = true, Proxy = new Uri(proxy.Url) });

        await client.Api.GetRunAsync(1);

        Assert.That(proxy.Requests.Single().Line, Is.EqualTo("GET http://testrail.invalid/sub/index.php?/api/v2/get_run/1 HTTP/1.1"));
    }

    [TestCase("", null, FailureKind.Unreachable)]
    [TestCase("me:p%40ss@", "Basic bWU6cEBzcw==", null)]
    public async Task A_proxy_that_asks_for_a_password_is_told_the_one_in_its_address(string login, string? sent, FailureKind? failure)
    {
        await using var proxy = new WireServer(request => request.Header("Proxy-Authorization") is "Basic bWU6cEBzcw=="
            ? WireReply.Json("""{"id":1}""")
            : WireReply.Of(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"));
        using var client = TestRailClient.Create(new TestRailClientOptions
        {
            Url = "http://testrail.invalid",
            AllowHttp = true,
            User = "u",
            ApiKey = "k",
            MaxAttempts = 1,
            Proxy = new Uri(proxy.Url.Replace("http://", $"http://{login}", StringComparison.Ordinal)),
        });

        FailureKind? kind = null;
        try
        {
            await client.Api.CloseRunAsync(1);
        }
        catch (TestRailException refused)
        {
            kind = refused.Kind;
        }

        Assert.That((kind, proxy.Requests[^1].Header("Proxy-Authorization")), Is.EqualTo((failure, sent)));
    }
}
