using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A new server and a new repository for every test.</summary>
internal abstract class StoryFixture
{
    protected SandboxServer Sandbox { get; private set; } = null!;

    protected Server Server { get; private set; } = null!;

    protected Story Story { get; private set; } = null!;

    protected ServerTime ServerTime { get; private set; } = null!;

    protected RecordingLog Log => Story.Log;

    [SetUp]
    public Task Start() => StartAsync(new SandboxOptions());

    [TearDown]
    public async Task Stop()
    {
        Story.Dispose();
        Server.Dispose();
        await Sandbox.DisposeAsync();
    }

    /// <summary>Restarts with a new server.</summary>
    protected async Task RestartAsync(SandboxOptions options)
    {
        await Stop();
        await StartAsync(options);
    }

    protected void Fails(FaultRule rule) => Sandbox.Faults.Add(rule);

    /// <summary>Waits until another thread makes the condition true.</summary>
    protected static async Task WaitFor(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!condition())
            await Task.Delay(10, limit.Token);
    }

    private async Task StartAsync(SandboxOptions options)
    {
        ServerTime = new ServerTime();
        Sandbox = await SandboxServer.StartAsync(options with { Time = ServerTime });
        Server = new Server(Sandbox.Url);
        Story = new Story(Sandbox.Url);
    }
}
