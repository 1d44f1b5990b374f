using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The oldest supported runtime. The fixture is self-contained, so the runtime need not be installed.</summary>
internal sealed class OldestRuntimeTests : SceneFixture
{
    [Test]
    public async Task The_reporter_works_on_dotnet_8()
    {
        var program = Path.ChangeExtension(UserRepository.Current.FixtureAssembly("Runtime8", "net8.0"), OperatingSystem.IsWindows() ? "exe" : null);

        var ended = await Scene.RunAsync(program);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.Output, Does.StartWith("runtime 8."));
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed" }));
            Assert.That(run.CommentOf(2), Does.Contain("Two is not three."));
            Assert.That(run.ResultOf(1).GetProperty("elapsed").GetString(), Is.EqualTo("2s"));
        });
    }
}
