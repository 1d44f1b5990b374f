using System.Text;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class SecretTests
{
    private static readonly string Encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Clients.User}:{Clients.Key}"));

    private static IEnumerable<TestCaseData> Echoes()
    {
        yield return Echo("in an error", request => WireReply.Json($$"""{"error":"{{request.Header("Authorization")}} {{Clients.Key}}"}""", 400));
        yield return Echo("in a page", request => WireReply.Of(200, "text/html", $"<pre>{request.Head} {Clients.Key}</pre>"));
        yield return Echo("in broken JSON", request => WireReply.Json($$"""{"id":"{{request.Header("Authorization")}} {{Clients.Key}}"""));
        yield return Echo("in a value", request => WireReply.Json($$"""{"id":"{{Clients.Key}}"}"""));
        yield return Echo("in a redirect", _ => WireReply.Of(302, "text/html", "", $"Location: https://acme.com/?key={Clients.Key}\r\n"));
        yield return Echo("not at all", _ => WireReply.HangUp());
    }

    [TestCaseSource(nameof(Echoes))]
    public async Task No_exception_holds_the_key_even_where_the_server_repeats_it(Func<WireRequest, WireReply> answer)
    {
        await using var server = new WireServer(answer);
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));

        Assert.That(failure.ToString() + failure.Reason, Does.Not.Contain(Clients.Key).And.Not.Contain(Encoded));
    }

    [Test]
    public void Neither_options_nor_client_show_the_key()
    {
        var options = new TestRailClientOptions { Url = "https://acme.testrail.io", User = Clients.User, ApiKey = Clients.Key };
        using var client = TestRailClient.Create(options);

        Assert.That($"{options} {client} {client.Api}", Does.Not.Contain(Clients.Key));
    }

    private static TestCaseData Echo(string where, Func<WireRequest, WireReply> answer) => new TestCaseData(answer).SetArgDisplayNames(where);
}
