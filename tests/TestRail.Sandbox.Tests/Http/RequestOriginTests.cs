using System.Net.Sockets;
using System.Text;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

internal sealed class RequestOriginTests
{
    private const string Refused = """{"error":"The sandbox takes no changes from pages of another origin."}""";

    private const string OtherHost = """{"error":"The sandbox answers to localhost and to addresses of this machine only; the Host header names another."}""";

    private static readonly (string Verb, string Address)[] Changes =
    [
        ("POST", "index.php?/api/v2/add_plan/1"), ("POST", "index.php?/api/v2/add_attachment_to_case/1"), ("POST", "sandbox/faults"),
        ("DELETE", "sandbox/faults"), ("DELETE", "sandbox/requests"), ("PUT", "index.php"), ("POST", "index.php?/runs/view/1"),
    ];

    private static readonly string[] Reads = ["index.php?/api/v2/get_projects", "sandbox/requests", "index.php", "index.php?/assets/page.js"];

    private RunningSandbox _sandbox = null!;

    private Uri Url => _sandbox.Server.Url;

    /// <summary>Without API keys, so that only the check of the origin protects the data.</summary>
    [SetUp]
    public async Task Start()
    {
        _sandbox = await RunningSandbox.StartAsync(new SandboxOptions { RequireKey = false });
        _sandbox.SignOut();
    }

    [TearDown]
    public async Task Stop() => await _sandbox.DisposeAsync();

    [TestCase("Origin", "https://evil.example")]
    [TestCase("Origin", "null")]
    [TestCase("Origin", "http://localhost:1")]
    [TestCase("Origin", "http://127.0.0.1.evil.example")]
    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Referer", "https://evil.example/page")]
    public async Task A_page_of_another_origin_changes_nothing(string header, string value)
    {
        foreach (var (verb, address) in Changes)
            Assert.That(await Send(verb, address, (header, value)), Is.EqualTo((403, Refused)), $"{verb} {address}");

        Assert.That((await _sandbox.Get("get_plans/1")).Items("plans"), Is.Empty);
        Assert.That(_sandbox.Server.Requests.All.Select(request => request.Method), Is.EqualTo(new[] { "get_plans" }), "the log was not cleared, and saw none of it");
    }

    [Test]
    public async Task An_origin_that_is_ours_counts_nothing_where_the_browser_says_otherwise() =>
        Assert.That(await Send("DELETE", "sandbox/faults", ("Sec-Fetch-Site", "cross-site"), ("Origin", Url.GetLeftPart(UriPartial.Authority))), Is.EqualTo((403, Refused)));

    [TestCase("Sec-Fetch-Site", "same-origin")]
    [TestCase("Sec-Fetch-Site", "none")]
    [TestCase("Origin", "own")]
    [TestCase("Referer", "own")]
    [TestCase("X-Other", "x")]
    public async Task Programs_and_the_sandboxs_own_pages_may_change_things(string header, string value)
    {
        var answer = await Send("POST", "index.php?/api/v2/add_plan/1", (header, value == "own" ? $"http://127.0.0.1:{Url.Port}" : value));

        Assert.That(answer.Status, Is.EqualTo(200));
    }

    [TestCase("evil.example")]
    [TestCase("localhost.evil.example")]
    [TestCase("127.0.0.1.nip.io")]
    [TestCase("192.168.0.1")]
    [TestCase("0.0.0.0")]
    [TestCase("[fe80::1]")]
    public async Task A_name_that_was_made_to_lead_here_is_told_nothing(string host)
    {
        foreach (var address in Reads)
            Assert.That(await Send("GET", address, ("Host", $"{host}:{Url.Port}")), Is.EqualTo((403, OtherHost)), address);
        foreach (var (verb, address) in Changes)
            Assert.That(await Send(verb, address, ("Host", host), ("Origin", $"http://{host}")), Is.EqualTo((403, OtherHost)), address);

        Assert.That(_sandbox.Server.Requests.All, Is.Empty);
    }

    [Test]
    public async Task A_request_that_names_no_host_is_told_nothing()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Url.Host, Url.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /index.php?/api/v2/get_projects HTTP/1.0\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());

        Assert.That(await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), Does.StartWith("HTTP/1.1 403"));
    }

    [TestCase("localhost")]
    [TestCase("LOCALHOST")]
    [TestCase("127.0.0.1")]
    [TestCase("127.1.2.3")]
    [TestCase("[::1]")]
    public async Task Every_name_of_this_machine_is_answered(string host)
    {
        foreach (var address in Reads)
            Assert.That((await Send("GET", address, ("Host", $"{host}:{Url.Port}"))).Status, Is.EqualTo(200), address);
    }

    private async Task<(int Status, string Text)> Send(string verb, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), address) { Content = verb == "GET" ? null : RunningSandbox.JsonContent(new { name = "P" }) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _sandbox.Raw(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
