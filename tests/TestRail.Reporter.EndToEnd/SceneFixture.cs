namespace TestRail.Reporter.EndToEnd;

/// <summary>A new scene for each test. Tests share nothing else, so they run beside each other.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal abstract class SceneFixture
{
    protected Scene Scene { get; private set; } = null!;

    [SetUp]
    public async Task Enter() => Scene = await Scene.StartAsync();

    [TearDown]
    public async Task Leave() => await Scene.DisposeAsync();
}
