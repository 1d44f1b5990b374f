using System.Net;
using System.Text.Encodings.Web;
using Axosoft.Client.Tests.Wire;

namespace Axosoft.Client.Tests;

public sealed class SecretTests
{
    private static readonly string[] Secrets =
    [
        Clients.Secret, Clients.Password, "g1ven-t0ken",
        Uri.EscapeDataString(Clients.Secret), WebUtility.UrlEncode(Clients.Password), Uri.EscapeDataString(Clients.Password),
        "s3cr3t\\u0026\\u0022client", "s3cr3t&amp;&quot;client",
    ];

    private static IEnumerable<TestCaseData> Echoes()
    {
        var all = string.Join(' ', Secrets);
        yield return Echo("in an error", WireReply.Json($"{{\"error\":{System.Text.Json.JsonSerializer.Serialize(all)}}}", 400));
        yield return Echo("in a page", WireReply.Of(200, "text/html", $"<pre>{all}</pre>"));
        yield return Echo("in broken JSON", WireReply.Json($"{{\"data\":{all}"));
        yield return Echo("in a value", WireReply.Json($"{{\"data\":{{\"id\":{System.Text.Json.JsonSerializer.Serialize(all)}}}}}"));
        yield return Echo("in a redirect", WireReply.Of(302, "text/html", "", $"Location: https://acme.com/?a={Uri.EscapeDataString(Clients.Password)}&b=g1ven-t0ken\r\n"));
    }

    [TestCaseSource(nameof(Echoes))]
    public async Task No_exception_contains_a_secret_even_if_the_server_repeats_it(WireReply echo)
    {
        await using var server = new WireServer(request =>
            request.Line.Contains("oauth2", StringComparison.Ordinal) ? WireReply.Json("""{"access_token":"g1ven-t0ken"}""") : echo);
        using var client = Clients.PasswordClient(server.Url);

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        foreach (var secret in Secrets)
            Assert.That(failure.ToString() + failure.Reason, Does.Not.Contain(secret));
    }

    private static IEnumerable<TestCaseData> OddEchoes()
    {
        const string odd = "s3/cr+et&\"\u00fc>>>???";
        var php = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(odd).Replace("/", "\\/", StringComparison.Ordinal);
        string[] forms =
        [
            odd, Uri.EscapeDataString(odd), Uri.EscapeDataString(odd).Replace("%2F", "%2f", StringComparison.Ordinal).Replace("%2B", "%2b", StringComparison.Ordinal).Replace("%C3%BC", "%c3%bc", StringComparison.Ordinal)
                .Replace("%3E", "%3e", StringComparison.Ordinal).Replace("%3F", "%3f", StringComparison.Ordinal),
            WebUtility.UrlEncode(odd), WebUtility.HtmlEncode(odd), System.Text.Json.JsonSerializer.Serialize(odd)[1..^1], php,
        ];
        foreach (var form in forms)
        {
            yield return new TestCaseData(odd, form, WireReply.Json($"{{\"error\":{System.Text.Json.JsonSerializer.Serialize($"<{form}>")}}}", 400)).SetArgDisplayNames("in an error", form);
            yield return new TestCaseData(odd, form, WireReply.Of(200, "text/html; charset=utf-8", $"<pre><{form}></pre>")).SetArgDisplayNames("in a page", form);
        }
    }

    [TestCaseSource(nameof(OddEchoes))]
    public async Task No_exception_contains_a_secret_in_another_encoding(string secret, string form, WireReply echo)
    {
        await using var server = new WireServer(request =>
            request.Line.Contains("oauth2", StringComparison.Ordinal) ? WireReply.Json("""{"access_token":"g1ven-t0ken"}""") : echo);
        using var client = Clients.PasswordClient(server.Url, secret);

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That(failure.ToString() + failure.Reason, Does.Contain("***").And.Not.Contain(form));
    }

    [Test]
    public async Task No_address_contains_a_secret()
    {
        await using var server = new TokenServer();
        using var client = Clients.PasswordClient(server.Url);

        await client.Api.GetItemAsync(Items.ItemType.Features, 7);

        Assert.That(server.Requests.Select(request => request.Line), Has.None.Contains("secret").And.None.Contains("pass").And.None.Contains(server.Token!));
    }

    [Test]
    public void Neither_options_nor_client_show_a_secret()
    {
        var options = new AxosoftClientOptions { Url = "https://acme.axosoft.com", ClientId = "c", ClientSecret = Clients.Secret, User = "u", Password = Clients.Password };
        using var client = AxosoftClient.Create(options);

        Assert.That($"{options} {client} {client.Api}", Does.Not.Contain(Clients.Secret).And.Not.Contain(Clients.Password));
    }

    private static TestCaseData Echo(string where, WireReply reply) => new TestCaseData(reply).SetArgDisplayNames(where);
}
