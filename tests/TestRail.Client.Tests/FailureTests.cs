using System.Net;
using System.Net.Sockets;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

public sealed class FailureTests
{
    private const string Html = "<!DOCTYPE html>\n<html><title>Sign in</title></html>";

    private static Task<Page<Result>> Write(ITestRailApi api) => api.AddResultsForCasesAsync(57, new AddResultsForCases { Results = [] });

    [TestCase(400, "Field :run_id is not a valid test run.", FailureKind.BadRequest, false)]
    [TestCase(401, "Authentication failed: invalid or missing user/password or session cookie.", FailureKind.InvalidCredentials, false)]
    [TestCase(403, "You are not allowed to add test results (insufficient permissions).", FailureKind.Forbidden, false)]
    [TestCase(403, "The API is disabled for your installation.", FailureKind.ApiDisabled, false)]
    [TestCase(404, "Unknown method 'add_results_for_cases'", FailureKind.UnknownMethod, false)]
    [TestCase(404, "No such thing.", FailureKind.NotFound, false)]
    [TestCase(408, "Slow.", FailureKind.Timeout, true)]
    [TestCase(409, "Maintenance.", FailureKind.Maintenance, false)]
    [TestCase(413, "Too large.", FailureKind.TooLarge, false)]
    [TestCase(422, "Odd.", FailureKind.BadRequest, false)]
    [TestCase(429, "API Rate Limit Exceeded", FailureKind.RateLimited, false)]
    [TestCase(500, "An error occurred.", FailureKind.ServerError, true)]
    [TestCase(503, "Unavailable.", FailureKind.ServerError, true)]
    public async Task A_refusal_tells_its_kind_TestRails_sentence_and_whether_a_write_is_in_doubt(int status, string error, FailureKind kind, bool inDoubt)
    {
        await using var server = new WireServer(_ => WireReply.Json($$"""{"error":"{{error}}"}""", status));
        using var client = server.Client();

        var write = Clients.Failure(() => Write(client.Api));
        var read = Clients.Failure(() => client.Api.GetRunAsync(57));

        Assert.Multiple(() =>
        {
            Assert.That(write.Kind, Is.EqualTo(kind));
            Assert.That(write.StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(write.Reason, Is.EqualTo(error));
            Assert.That(write.Call, Is.EqualTo("add_results_for_cases/57"));
            Assert.That(write.Message, Does.StartWith("add_results_for_cases/57: ").And.Contain(error));
            Assert.That(write.IsInDoubt, Is.EqualTo(inDoubt));
            Assert.That(read.Kind, Is.EqualTo(kind));
            Assert.That(read.IsInDoubt, Is.False, "a read changes nothing");
        });
    }

    [TestCase(200, FailureKind.NotTestRail, true)]
    [TestCase(404, FailureKind.NotTestRail, false)]
    [TestCase(413, FailureKind.TooLarge, false)]
    [TestCase(502, FailureKind.ServerError, true)]
    public async Task A_web_page_is_shown_in_part(int status, FailureKind kind, bool inDoubt)
    {
        await using var server = new WireServer(_ => WireReply.Of(status, "text/html", Html + new string('x', 500)));
        using var client = server.Client();

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt, failure.Reason), Is.EqualTo((kind, inDoubt, (string?)null)));
            Assert.That(failure.Message, Does.Contain("<!DOCTYPE html> <html><title>Sign in</title></html>xxx"));
            Assert.That(failure.Message, Has.Length.LessThan(600));
        });
    }

    [TestCase("https://acme.testrail.io/", "Use https")]
    [TestCase("/login", "Check the address")]
    public async Task A_redirect_is_not_followed_but_explained(string location, string advice)
    {
        await using var server = new WireServer(_ => WireReply.Of(301, "text/html", "", $"Location: {location}\r\n"));
        using var client = server.Client();

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.Redirected, false)));
            Assert.That(failure.Message, Does.Contain(location).And.Contain(advice));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task An_answer_that_breaks_off_leaves_a_write_in_doubt()
    {
        await using var server = new WireServer(_ => WireReply.CutOff("""[{"id":1"""));
        using var client = server.Client();

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.ConnectionLost, true)));
    }

    [TestCase("""[{"id":1""")]
    [TestCase("""{"results":"none"}""")]
    [TestCase("""[{"id":"x"}]""")]
    [TestCase("[null]")]
    [TestCase("[1]")]
    [TestCase("[[]]")]
    [TestCase("""[{"id":1,"created_on":99999999999999}]""")]
    [TestCase("""[{"id":99999999999999999999}]""")]
    [TestCase("""{"offset":"x","results":[]}""")]
    [TestCase("""{"_links":[],"limit":null,"results":[]}""")]
    [TestCase("""{"_links":{"next":5},"results":[]}""")]
    [TestCase("[]]")]
    [TestCase("""[{"id":1}""")]
    [TestCase("")]
    public async Task An_answer_that_is_not_what_the_method_returns_leaves_a_write_in_doubt(string body)
    {
        await using var server = new WireServer(_ => WireReply.Json(body));
        using var client = server.Client();

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.UnreadableReply, true)));
    }

    [Test]
    public async Task A_connection_lost_after_sending_leaves_a_write_in_doubt()
    {
        await using var server = new WireServer(_ => WireReply.HangUp());
        using var client = server.Client();

        var write = Clients.Failure(() => Write(client.Api));
        var read = Clients.Failure(() => client.Api.GetRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That((write.Kind, write.IsInDoubt), Is.EqualTo((FailureKind.ConnectionLost, true)));
            Assert.That((read.Kind, read.IsInDoubt), Is.EqualTo((FailureKind.ConnectionLost, false)));
        });
    }

    [Test]
    public void A_server_that_is_not_there_leaves_no_doubt()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = $"http://127.0.0.1:{port}", User = "u", ApiKey = "k", MaxAttempts = 1 });

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt, failure.StatusCode), Is.EqualTo((FailureKind.Unreachable, false, (HttpStatusCode?)null)));
            Assert.That(failure.Message, Does.Contain($"http://127.0.0.1:{port}/ cannot be reached"));
        });
    }

    [Test]
    public void A_connection_that_cannot_be_made_in_time_leaves_no_doubt()
    {
        using var handler = new ScriptedHandler(TimeProvider.System, ScriptedHandler.Fails(new TaskCanceledException("", new TimeoutException())));
        using var client = TestRailClient.Create(
            new TestRailClientOptions { Url = "https://acme.testrail.io", User = "u", ApiKey = "k", MaxAttempts = 1, Handler = handler });

        var failure = Clients.Failure(() => Write(client.Api));

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.Unreachable, false)));
    }

    [Test]
    public async Task An_answer_that_does_not_come_in_time_leaves_a_write_in_doubt()
    {
        using var silence = new ManualResetEventSlim();
        await using var server = new WireServer(_ =>
        {
            silence.Wait();
            return WireReply.HangUp();
        });
        using var client = TestRailClient.Create(
            new TestRailClientOptions { Url = server.Url, User = "u", ApiKey = "k", MaxAttempts = 1, Timeout = TimeSpan.FromMilliseconds(200) });

        var failure = Clients.Failure(() => client.Api.CloseRunAsync(1));
        silence.Set();

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.Timeout, true)));
            Assert.That(failure.Message, Does.Contain("0.2 s"));
        });
    }

    [Test]
    public async Task Giving_up_is_the_callers_own_doing_and_no_failure()
    {
        using var giveUp = new CancellationTokenSource();
        await using var server = new WireServer(_ =>
        {
            giveUp.Cancel();
            return WireReply.HangUp();
        });
        using var client = server.Client();

        Assert.That(() => client.Api.GetRunAsync(1, giveUp.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("USER AUTHENTICATION SUCCESSFUL!\n")]
    [TestCase("\uFEFF")]
    [TestCase("\r\n")]
    public async Task What_some_servers_put_before_the_JSON_is_ignored(string prefix)
    {
        await using var server = new WireServer(_ => WireReply.Json(prefix + """{"id":7,"name":"R"}"""));
        using var client = server.Client();

        var run = await client.Api.GetRunAsync(7);

        Assert.That(run, Has.Property(nameof(Run.Id)).EqualTo(7).And.Property(nameof(Run.Name)).EqualTo("R"));
    }
}
