using Axosoft.Client.Errors;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests;

public sealed class TokenTests
{
    private static readonly SaveItem Item = new(new AddItem { Name = "A failed test", Project = new NamedId(1) });

    [Test]
    public async Task The_password_is_exchanged_for_a_token_in_the_body_of_a_form()
    {
        await using var server = new TokenServer();
        using var client = Clients.PasswordClient(server.Url);

        await client.Api.AddItemAsync(ItemType.Features, Item);

        Assert.Multiple(() =>
        {
            Assert.That(server.Requests.Select(request => request.Line), Is.EqualTo(new[] { "POST /api/oauth2/token HTTP/1.1", "POST /api/v6/features HTTP/1.1" }));
            Assert.That(server.Stored, Has.Count.EqualTo(1));
            Assert.That(client.CallCount, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Concurrent_calls_request_one_token()
    {
        await using var server = new TokenServer();
        using var client = Clients.PasswordClient(server.Url);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Api.GetItemAsync(ItemType.Features, 7)));

        Assert.That((server.Asked, server.Requests.Count), Is.EqualTo((1, 21)));
    }

    [Test]
    public async Task A_token_that_expires_in_the_middle_is_renewed_once_for_all_calls()
    {
        await using var server = new TokenServer();
        using var client = Clients.PasswordClient(server.Url);
        await client.Api.GetItemAsync(ItemType.Features, 7);

        server.Expire();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Api.AddItemAsync(ItemType.Features, Item)));

        Assert.Multiple(() =>
        {
            Assert.That(server.Given, Is.EqualTo(2));
            Assert.That(server.Stored, Has.Count.EqualTo(8), "each write is stored once");
        });
    }

    [Test]
    public async Task Wrong_credentials_are_sent_once_however_many_calls_need_them()
    {
        await using var server = new TokenServer();
        using var client = Clients.PasswordClient(server.Url, password: "n0t-it");

        var failures = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Clients.Failure(() => client.Api.GetCurrentUserAsync()))));

        Assert.Multiple(() =>
        {
            Assert.That(failures.Select(failure => (failure.Kind, failure.IsInDoubt)), Is.All.EqualTo((FailureKind.InvalidCredentials, false)));
            Assert.That(failures[0].Reason, Is.EqualTo("The user name or password is wrong."));
            Assert.That(server.Asked, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_fixed_token_is_sent_as_it_is_and_never_renewed()
    {
        await using var server = new TokenServer();
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = server.Url, AccessToken = "mine" });

        var failure = Clients.Failure(() => client.Api.AddItemAsync(ItemType.Features, Item));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.InvalidToken, false)));
            Assert.That(server.Requests.Single().Header("Authorization"), Is.EqualTo("Bearer mine"));
        });
    }

    [Test]
    public async Task A_server_that_rejects_each_new_token_is_asked_twice_at_most()
    {
        await using var server = new WireServer(request => request.Line.Contains("token", StringComparison.Ordinal)
            ? WireReply.Json($$"""{"access_token":"{{Guid.NewGuid()}}","token_type":"bearer"}""")
            : WireReply.Json("""{"error":"invalid_token"}""", 401));
        using var client = Clients.PasswordClient(server.Url);

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That((failure.Kind, server.Requests.Count), Is.EqualTo((FailureKind.InvalidToken, 4)));
    }

    [Test]
    public async Task A_server_that_removes_Authorization_gets_the_token_in_X_Authorization()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":1}}"""));
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = server.Url, AccessToken = "mine", TokenHeader = TokenHeader.XAuthorization });

        await client.Api.GetCurrentUserAsync();

        Assert.That((server.Requests[0].Header("X-Authorization"), server.Requests[0].Header("Authorization")), Is.EqualTo(("Bearer mine", (string?)null)));
    }

    [TestCase("""{"token_type":"bearer"}""")]
    [TestCase("""{"access_token":"\ud800"}""")]
    public async Task A_reply_without_a_token_is_an_error(string body)
    {
        await using var server = new WireServer(_ => WireReply.Json(body));
        using var client = Clients.PasswordClient(server.Url);

        Assert.That(Clients.Failure(() => client.Api.GetCurrentUserAsync()).Kind, Is.EqualTo(FailureKind.UnreadableReply));
    }
}
