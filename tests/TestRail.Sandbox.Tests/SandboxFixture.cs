namespace TestRail.Sandbox.Tests;

/// <summary>A new sandbox with the built-in content for each test.</summary>
internal abstract class SandboxFixture
{
    protected RunningSandbox Sandbox { get; private set; } = null!;

    [SetUp]
    public async Task Start() => Sandbox = await RunningSandbox.StartAsync();

    [TearDown]
    public async Task Stop() => await Sandbox.DisposeAsync();

    protected static void AssertRefused(Answer answer, int status, string text) => Assert.Multiple(() =>
    {
        Assert.That(answer.Error, Is.EqualTo(text));
        Assert.That(answer.Status, Is.EqualTo(status));
    });
}
