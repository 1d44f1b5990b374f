using System.Text;
using Axosoft.Client.Errors;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests;

public sealed class FailureTests
{
    private const string Html = "<!DOCTYPE html><html><title>Sign in</title></html>";

    private static readonly SaveItem Item = new(new AddItem { Name = "N", Project = new NamedId(1) });

    private static readonly TestCaseData[] Replies =
    [
        Case("a rejected field", WireReply.Json("""{"error":"bad_request","error_description":"d","message":"project is required"}""", 400), FailureKind.BadRequest, "project is required"),
        Case("an error with status 200", WireReply.Json("""{"error":"bad_request","error_description":"project is required"}"""), FailureKind.BadRequest, "project is required"),
        Case("an error without a description", WireReply.Json("""{"error":"bad_request"}""", 400), FailureKind.BadRequest, "bad_request"),
        Case("a rejected token", WireReply.Json("""{"error":"invalid_token"}""", 401), FailureKind.InvalidToken, "invalid_token"),
        Case("a missing permission", WireReply.Json("""{"message":"No access."}""", 403), FailureKind.Forbidden, "No access."),
        Case("a disabled API", WireReply.Json("""{"error":"API access is disabled."}""", 403), FailureKind.ApiDisabled, "API access is disabled."),
        Case("an unknown id", WireReply.Json("""{"error":"not_found","error_description":"Item 7 does not exist."}""", 404), FailureKind.NotFound, "Item 7 does not exist."),
        Case("a large file", WireReply.Of(413, "text/html", Html), FailureKind.TooLarge),
        Case("used up calls", WireReply.Json("""{"error":"quota"}""", 503), FailureKind.QuotaExceeded, "quota"),
        Case("too many calls", WireReply.Of(429, "text/plain", "slow down"), FailureKind.QuotaExceeded),
        Case("a stopped server", WireReply.Of(503, "text/html", Html), FailureKind.ServerError, isInDoubt: true),
        Case("a failed server", WireReply.Json("""{"error":"oops"}""", 500), FailureKind.ServerError, "oops", isInDoubt: true),
        Case("a redirect", WireReply.Of(302, "text/html", "", "Location: https://acme.com/\r\n"), FailureKind.Redirected),
        Case("a page", WireReply.Of(200, "text/html", Html), FailureKind.NotAxosoft, isInDoubt: true),
        Case("a page with 404", WireReply.Of(404, "text/html", Html), FailureKind.NotAxosoft),
        Case("half a reply", WireReply.Json("""{"data":{"id":"""), FailureKind.UnreadableReply, isInDoubt: true),
        Case("half a surrogate pair with status 200", WireReply.Json("""{"error":"\ud800"}"""), FailureKind.BadRequest, """{"error":"\ud800"}"""),
        Case("half a surrogate pair", WireReply.Json("""{"error":"\ud800"}""", 500), FailureKind.ServerError, """{"error":"\ud800"}""", isInDoubt: true),
        Case("half a surrogate pair beside a message", WireReply.Json("""{"error":"\ud800","message":"No."}""", 400), FailureKind.BadRequest, "No."),
        Case("half a surrogate pair in a key", WireReply.Json("""{"\ud800data":{"id":1}}"""), FailureKind.UnreadableReply, isInDoubt: true),
        Case("half a surrogate pair in an item", WireReply.Json("""{"data":{"id":1,"name":"\ud800"}}"""), FailureKind.UnreadableReply, isInDoubt: true),
        Case("bytes that are not UTF-8", Latin1("""{"error":"Straße"}""", 400), FailureKind.BadRequest, """{"error":"Stra�e"}"""),
        Case("an empty reply", WireReply.Json(""), FailureKind.UnreadableReply, isInDoubt: true),
        Case("no data", WireReply.Json("{}"), FailureKind.UnreadableReply, isInDoubt: true),
        Case("an array", WireReply.Json("[]"), FailureKind.NotAxosoft, isInDoubt: true),
        Case("a reply that is cut off", WireReply.CutOff("""{"data":{"id":1}}"""), FailureKind.ConnectionLost, isInDoubt: true),
        Case("no reply", WireReply.HangUp(), FailureKind.ConnectionLost, isInDoubt: true),
    ];

    [TestCaseSource(nameof(Replies))]
    public async Task A_failed_write_is_told_with_kind_reason_and_doubt(WireReply reply, FailureKind kind, string? reason, bool isInDoubt)
    {
        await using var server = new WireServer(_ => reply);
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.AddItemAsync(ItemType.Features, Item));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.Reason, failure.IsInDoubt), Is.EqualTo((kind, reason, isInDoubt)), failure.Message);
            Assert.That((failure.Call, server.Requests.Count), Is.EqualTo(("POST features", 1)));
            Assert.That(failure.Message, Does.StartWith("POST features: ").And.Not.Contain("<html>\n"));
        });
    }

    [Test]
    public async Task An_API_that_is_not_activated_is_told_with_the_pages_three_steps()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"error":"The API is not enabled."}""", 403));
        using var client = Clients.PasswordClient(server.Url);

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That(failure.Message, Does.Contain("not activated").And.Contain("Tools > System Settings > Axosoft API Settings").And.Contain("enable the API").And.Contain("generate API keys"));
    }

    [Test]
    public void A_server_that_cannot_be_reached_got_nothing()
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = "http://localhost:1", AccessToken = "t", MaxAttempts = 1 });

        var failure = Clients.Failure(() => client.Api.AddItemAsync(ItemType.Features, Item));

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.Unreachable, false)));
    }

    [Test]
    public async Task A_server_that_is_silent_is_left_after_the_timeout()
    {
        using var stopped = new ManualResetEventSlim();
        await using var server = new WireServer(_ =>
        {
            stopped.Wait();
            return WireReply.HangUp();
        });
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = server.Url, AccessToken = "t", MaxAttempts = 1, Timeout = TimeSpan.FromMilliseconds(200) });

        var failure = Clients.Failure(() => client.Api.AddItemAsync(ItemType.Features, Item));
        stopped.Set();

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.Timeout, true)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_reply_of_more_than_32_MB_is_not_read(bool hasLength)
    {
        var body = new string(' ', (32 << 20) + 1);
        await using var server = new WireServer(_ => hasLength
            ? WireReply.Json(body)
            : new WireReply(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{body}"), KeepsConnection: false));
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.GetItemAsync(ItemType.Features, 7));

        Assert.That((failure.Kind, failure.Message.Contains("32 MB", StringComparison.Ordinal)), Is.EqualTo((FailureKind.UnreadableReply, true)));
    }

    [Test]
    public async Task A_failure_of_more_than_32_MB_is_judged_by_its_status()
    {
        var body = System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 500 Error\r\nContent-Length: {(32 << 20) + 1}\r\n\r\n");
        await using var server = new WireServer(_ => new WireReply(body, KeepsConnection: false));
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = server.Url, AccessToken = "a-token", MaxAttempts = 1 });

        var failure = Clients.Failure(() => client.Api.GetItemAsync(ItemType.Features, 7));

        Assert.That((failure.Kind, failure.Message.Contains("(a reply of more than 32 MB)", StringComparison.Ordinal)), Is.EqualTo((FailureKind.ServerError, true)), failure.Message);
    }

    [Test]
    public async Task A_search_does_not_appear_in_a_message()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"error":"x"}""", 400));
        using var client = server.Client();

        var failure = Clients.Failure(() => client.Api.GetItemsAsync(ItemType.Features, new ItemFilter { SearchString = "Ann Lee" }));

        Assert.That(failure.ToString(), Does.Not.Contain("Ann"));
    }

    private static WireReply Latin1(string body, int status) =>
        new(Encoding.Latin1.GetBytes($"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));

    private static TestCaseData Case(string name, WireReply reply, FailureKind kind, string? reason = null, bool isInDoubt = false) =>
        new TestCaseData(reply, kind, reason, isInDoubt).SetArgDisplayNames(name);
}
