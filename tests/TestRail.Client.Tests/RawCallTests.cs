using System.Text.Json.Nodes;
using TestRail.Client.Errors;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

/// <summary>Calls of methods that the client does not have.</summary>
public sealed class RawCallTests
{
    [Test]
    public async Task A_read_has_the_headers_of_every_call_and_returns_its_JSON()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":7,"new_key":[1,2]}"""));
        using var client = server.Client();

        var reply = await client.SendAsync(HttpMethod.Get, "get_thing/7&filter=a%20b");

        var sent = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(sent.Line, Is.EqualTo("GET /index.php?/api/v2/get_thing/7&filter=a%20b HTTP/1.1"));
            Assert.That(sent.Header("Authorization"), Does.StartWith("Basic "));
            Assert.That(sent.Header("Content-Type"), Is.EqualTo("application/json"));
            Assert.That(reply!.Value.GetProperty("new_key").GetArrayLength(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_write_sends_its_body_and_may_have_an_empty_reply()
    {
        await using var server = new WireServer(_ => WireReply.Json(""));
        using var client = server.Client();

        var reply = await client.SendAsync(HttpMethod.Post, "archive_run/7", new JsonObject { ["soft"] = 1 });

        Assert.That(reply, Is.Null);
        Assert.That(server.Requests.Single().Text, Is.EqualTo("""{"soft":1}"""));
    }

    [TestCase("""{"error":"Unknown method 'get_thing'"}""", 404, FailureKind.UnknownMethod)]
    [TestCase("""{"id":1,"error":"Broken."}""", 200, FailureKind.UnreadableReply)]
    [TestCase("<html>Log in</html>", 200, FailureKind.NotTestRail)]
    [TestCase("""{"id":""", 200, FailureKind.UnreadableReply)]
    [TestCase("", 200, FailureKind.UnreadableReply)]
    public async Task A_failure_is_that_of_every_call(string body, int status, FailureKind kind)
    {
        await using var server = new WireServer(_ => WireReply.Json(body, status));
        using var client = server.Client();

        var failure = Clients.Failure(() => client.SendAsync(HttpMethod.Get, "get_thing/7"));

        Assert.That((failure.Kind, failure.Call), Is.EqualTo((kind, "get_thing/7")));
    }

    [Test]
    public async Task A_write_with_broken_JSON_is_in_doubt()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":"""));
        using var client = server.Client();

        var failure = Clients.Failure(() => client.SendAsync(HttpMethod.Post, "add_thing/7"));

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.UnreadableReply, true)));
    }

    [TestCase("")]
    [TestCase("https://elsewhere.example/get_case/1")]
    [TestCase("//elsewhere.example/get_case/1")]
    [TestCase("/get_case/1")]
    [TestCase("get_case/1?limit=1")]
    [TestCase("get_case/1#x")]
    [TestCase("get_case/1&filter=a b")]
    [TestCase("get_case/1\r\nX: y")]
    [TestCase("Get_Case/1")]
    public async Task An_address_that_is_no_method_is_refused_before_it_is_sent(string address)
    {
        await using var server = new WireServer(_ => WireReply.Json("{}"));
        using var client = server.Client();

        Assert.That(async () => await client.SendAsync(HttpMethod.Get, address), Throws.InstanceOf<ArgumentException>());
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_feature_file_is_text_and_a_web_page_is_none()
    {
        await using var server = new WireServer(request => request.Line.Contains("get_bdd/1", StringComparison.Ordinal)
            ? WireReply.Of(200, "text/plain", "@R-1\nFeature: Cart\n")
            : WireReply.Of(200, "text/html", "<html>Log in</html>"));
        using var client = server.Client();

        Assert.That(await client.Api.GetBddAsync(1), Is.EqualTo("@R-1\nFeature: Cart\n"));
        Assert.That(Clients.Failure(() => client.Api.GetBddAsync(2)).Kind, Is.EqualTo(FailureKind.NotTestRail));
    }

    [Test]
    public async Task The_values_of_a_dataset_are_sent_as_an_object()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1,"name":"d","variables":[{"id":5,"name":"currency","value":"EUR"}]}"""));
        using var client = server.Client();

        var added = await client.Api.AddDatasetAsync(1, new Client.Datasets.AddDataset { Name = "d", Variables = [new() { Name = "currency", Value = "EUR" }] });

        Assert.That(server.Requests.Single().Text, Is.EqualTo("""{"name":"d","variables":{"currency":"EUR"}}"""));
        Assert.That(added.Variables.Single(), Is.EqualTo(new Client.Datasets.DatasetValue { Id = 5, Name = "currency", Value = "EUR" }));
    }
}
