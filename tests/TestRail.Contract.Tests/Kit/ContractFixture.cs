using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TestRail.Client;
using TestRail.Client.Runs;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Contract.Tests.Kit;

/// <summary>A new sandbox with the ids of the vendor's samples for each test, and a client for it. The clock shows the time of the vendor's samples.</summary>
internal abstract class ContractFixture
{
    /// <summary><c>created_on</c> of the run and the plan in the vendor's samples.</summary>
    protected static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(1393845644);

    private readonly List<IDisposable> _open = [];

    protected SandboxServer Server { get; private set; } = null!;

    protected FakeTimeProvider Clock { get; private set; } = null!;

    protected Recorder Wire { get; private set; } = null!;

    /// <summary>The client of an administrator.</summary>
    protected ITestRailApi Api { get; private set; } = null!;

    protected World World { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Clock = new FakeTimeProvider(Moment);
        Server = await SandboxServer.StartAsync(new SandboxOptions
        {
            Seed = Path.Combine(TestContext.CurrentContext.TestDirectory, "Seed.json"),
            Time = Clock,
            Strict = true,
        });
        Wire = new Recorder();
        _open.Add(Wire);
        Api = Client(SandboxServer.User, SandboxServer.Key);
        World = new World(Api);
    }

    [TearDown]
    public async Task Stop()
    {
        _open.ForEach(each => each.Dispose());
        _open.Clear();
        await Server.DisposeAsync();
    }

    /// <summary>The client of a user with read access only.</summary>
    protected ITestRailApi Guest() => Client("guest@example.com", "guest-key");

    protected ITestRailApi Client(string user, string key)
    {
        var client = TestRailClient.Create(new TestRailClientOptions
        {
            Url = Server.Url.ToString(),
            User = user,
            ApiKey = key,
            MaxAttempts = 1,
            Handler = Wire,
        });
        _open.Insert(0, client);
        return client.Api;
    }

    /// <summary>The cases of a run's tests.</summary>
    protected async Task<IEnumerable<long?>> CasesOf(Run run) => (await Api.GetTestsAsync(run.Id)).Select(test => test.CaseId);

    /// <summary>Posts JSON without the client, for requests that the client cannot express.</summary>
    protected async Task<(int Status, JsonNode? Answer)> Post(string call, JsonNode? body = null)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
        using var content = new StringContent(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(Server.Url, $"index.php?/api/v2/{call}"), content);
        var answer = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, answer.Length == 0 ? null : JsonNode.Parse(answer));
    }

    /// <summary>Checks that the last request in the sandbox's log has exactly this JSON.</summary>
    protected void AssertSent(string sample) => AssertSent(Vendor.Sample(sample));

    protected void AssertSent(JsonNode sample)
    {
        var sent = Server.Requests.All[^1].Body;
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(sent), sample), $"Sent was {sent}, on the page is {sample.ToJsonString()}");
    }
}
