using System.Runtime.InteropServices;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>
/// Applications and test projects as they are published for another machine. Their tests have newer versions of the reporter's libraries, and fail if they
/// get another one. Builds of one project at a time interfere with each other, so these tests run one after another.
/// </summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class PublishingTests : SceneFixture
{
    private const string Application = "Platform.Isolated";

    private static readonly string[] Platform = ["-r", RuntimeInformation.RuntimeIdentifier];

    [TestCase("false", "false")]
    [TestCase("false", "true")]
    [TestCase("true", "false")]
    [TestCase("true", "true")]
    public async Task An_application_reports_and_keeps_its_own_libraries(string isSelfContained, string isSingleFile)
    {
        await PublishAsync(UserRepository.Current.ApplicationProject(Application), [.. Platform, "--self-contained", isSelfContained, $"-p:PublishSingleFile={isSingleFile}"]);

        var ended = await Scene.RunAsync(Path.Combine(Published, OperatingSystem.IsWindows() ? Application + ".exe" : Application), "--report-testrail");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(File.Exists(Path.Combine(Published, "Refit.dll")), Is.EqualTo(isSingleFile == "false"));
            Assert.That(File.Exists(Path.Combine(Published, "System.Private.CoreLib.dll")), Is.EqualTo(isSelfContained == "true" && isSingleFile == "false"));
        });
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 passed" }));
    }

    /// <summary>The folder then contains a runtime beside the project's libraries. VSTest loads the logger from there.</summary>
    [TestCase("Extensions", "C1 passed", "C2 passed")]
    [TestCase("RestClient", "C3 passed")]
    public async Task A_self_contained_project_on_VSTest_reports_and_keeps_its_own_libraries(string fixture, params string[] verdicts)
    {
        await PublishAsync(UserRepository.Current.FixtureProject(fixture), [.. Platform, "--self-contained", "true"]);

        var ended = await Scene.TestAsync(Path.Combine(Published, fixture + ".dll"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(File.Exists(Path.Combine(Published, "System.Private.CoreLib.dll")), Is.True);
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(verdicts));
    }

    /// <summary>An application of the platform runs on its own runtime, VSTest on the SDK's.</summary>
    [TestCase("net8.0", "linux-arm64", "net8.0-linux-arm64")]
    [TestCase("net10.0", "win-x64", "net10.0-win-x64")]
    public async Task Images_are_chosen_for_the_runtime_of_the_application(string framework, string runtime, string images)
    {
        var chosen = await MSBuildAsync(
            "-t:TestRailReporterAddImages", "-getProperty:TestRailImages", "-p:IsTestingPlatformApplication=true", $"-p:TargetFramework={framework}", $"-p:RuntimeIdentifier={runtime}");

        Assert.That(chosen.Trim(), Is.EqualTo(images));
    }

    /// <summary>The engine is loaded at run time, which native AOT does not allow.</summary>
    [Test]
    public async Task The_build_of_a_native_application_says_that_it_does_not_report()
    {
        string[] properties = ["-p:IsTestingPlatformApplication=true", "-p:PublishAot=true", "-p:TestRailReport=true"];

        var message = await MSBuildAsync(["-t:TestRailReporterAddTestingPlatform", "-v:m", .. properties]);
        var hooks = await MSBuildAsync(["-t:TestRailReporterAddTestingPlatform", "-getItem:TestingPlatformBuilderHook", .. properties]);

        Assert.That(message, Does.Contain("Platform.Isolated: TestRail.Reporter does not report from native AOT applications."));
        Assert.That(hooks, Does.Contain("\"TestingPlatformBuilderHook\"").And.Not.Contain("TestRail.Reporter.TestingPlatform.TestingPlatformBuilderHook"));
    }

    private string Published => Scene.Place("published");

    private async Task<string> MSBuildAsync(params string[] arguments)
    {
        await using var build = Command.DotNet(
            UserRepository.Current.TestingPlatform,
            [
                "msbuild", UserRepository.Current.ApplicationProject(Application), "-nologo", .. arguments,
                $"-p:Configuration={UserRepository.Current.Configuration}", $"-p:TestRailReporterVersion={UserRepository.Current.Version}",
            ],
            Surroundings.With(Scene.Variables));
        return (await build.EndAsync(Scene.Longest)).Output;
    }

    private async Task PublishAsync(string project, string[] arguments)
    {
        await using var publish = Command.DotNet(
            Path.GetDirectoryName(project)!,
            [
                "publish", "-o", Published, "-c", UserRepository.Current.Configuration, "-nologo", "-v:q", "-p:RunAnalyzers=false", "-p:TestRailReport=true",
                $"-p:TestRailReporterVersion={UserRepository.Current.Version}", .. arguments,
            ],
            Surroundings.With(Scene.Variables));
        var published = await publish.EndAsync(Scene.Longest);
        Assert.That(published.ExitCode, Is.Zero, published.ToString());
        File.Copy(UserRepository.Current.Fixture("testrail.reporter.json"), Path.Combine(Published, "testrail.reporter.json"));
    }
}
