using Microsoft.Extensions.Time.Testing;
using TestRail.Client;
using TestRail.Sandbox;

namespace TestRail.Contract.Tests.Kit;

/// <summary>For every test a new sandbox with the vendor's ids in it, and the client against it. The clock is at the vendor's sample.</summary>
internal abstract class ContractFixture
{
    /// <summary><c>created_on</c> of the vendor's run and plan.</summary>
    protected static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(1393845644);

    private readonly List<IDisposable> _open = [];

    protected SandboxServer Server { get; private set; } = null!;

    protected FakeTimeProvider Clock { get; private set; } = null!;

    protected Recorder Wire { get; private set; } = null!;

    /// <summary>The client of the user who may do everything.</summary>
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

    /// <summary>The client of the user who may read everything and change nothing.</summary>
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

    /// <summary>The last request that the sandbox itself recorded carried exactly this JSON.</summary>
    protected void AssertSent(string sample) => Assert.That(
        Server.Requests.All[^1].Body, Is.EqualTo(Vendor.Sample(sample)).Using<string, System.Text.Json.Nodes.JsonNode>(SameJson));

    private static bool SameJson(string sent, System.Text.Json.Nodes.JsonNode sample) =>
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(sent), sample);
}
