using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The configuration file is found for each layout of the build's output.</summary>
internal sealed class OutputTests : SceneFixture
{
    private static readonly string Version = $"-p:TestRailReporterVersion={UserRepository.Current.Version}";

    [Test]
    public async Task With_artifacts_output_the_file_beside_the_project_is_found_by_every_command()
    {
        var artifacts = Scene.Place("artifacts");

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureProject("Nightly"), "--artifacts-path", artifacts, Version, "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await NamesAsync(), Is.EqualTo(new[] { "Nightly" }));
        var assembly = Directory.GetFiles(Path.Combine(artifacts, "bin"), "Nightly.dll", SearchOption.AllDirectories).Single();
        await RequireAsync(await Scene.TestAsync(assembly, "--logger", "testrail"), 2);
        await RequireAsync(await Scene.RunAsync("dotnet", "vstest", assembly, "--logger:testrail"), 3);
        await RequireAsync(await Scene.RunAsync(UserRepository.Current.Tool, "run", "open", "--assemblies", assembly), 4);
    }

    [Test]
    public async Task Outside_of_the_repository_its_own_file_is_found_too()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureProject("Basics"), "--artifacts-path", Scene.Place("artifacts"), Version, "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await NamesAsync(), Is.EqualTo(new[] { "Web shop on main" }));
    }

    [Test]
    public async Task A_published_output_takes_the_file_along()
    {
        var published = Scene.Place("published");
        await Sdk.DoAsync(
            UserRepository.Current.Root, "publish", UserRepository.Current.FixtureProject("Nightly"), "--no-build", "-c", UserRepository.Current.Configuration, "-o", published, Version);

        var ended = await Scene.TestAsync(Path.Combine(published, "Nightly.dll"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await NamesAsync(), Is.EqualTo(new[] { "Nightly" }));
    }

    private async Task RequireAsync(Running.Ended ended, int runs)
    {
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await NamesAsync(), Is.EqualTo(Enumerable.Repeat("Nightly", runs)));
    }

    private async Task<IEnumerable<string>> NamesAsync() => (await Scene.Server.RunsAsync()).Select(run => run.Name);
}
