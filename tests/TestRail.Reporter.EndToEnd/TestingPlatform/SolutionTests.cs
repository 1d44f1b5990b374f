using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>Several test applications in one <c>dotnet test</c>.</summary>
internal sealed class SolutionTests : SceneFixture
{
    private static readonly string Solution = Path.Combine(UserRepository.Current.TestingPlatform, "Platform.slnx");

    [TestCase("-p:TestRailReport=true", null)]
    [TestCase(null, "true")]
    public async Task One_command_has_one_run_and_a_project_without_the_package_passes(string? argument, string? variable)
    {
        if (variable is not null)
            Scene.Variables["TESTRAIL_REPORT"] = variable;

        var ended = await TestAsync(argument is null ? [] : [argument]);

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.ToString());
        Assert.That(ended.Output, Does.Contain("total: 32").And.Not.Contain("Unknown option"));
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed", "C3 failed", "C4 failed" }));
    }

    [Test]
    public async Task Two_commands_at_once_have_two_runs()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        await Task.WhenAll(TestAsync(), TestAsync());

        Assert.That(await Scene.Server.RunsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Version_1_of_the_platform_runs_unreported_and_the_build_says_so()
    {
        await using var build = Command.DotNet(
            UserRepository.Current.TestingPlatform,
            [
                "build", UserRepository.Current.ApplicationProject("Platform.XUnit.Version1"), "--no-restore", "-nologo", "-v:m", "-p:RunAnalyzers=false", "-p:TestRailReport=true",
                $"-p:Configuration={UserRepository.Current.Configuration}", $"-p:TestRailReporterVersion={UserRepository.Current.Version}",
            ],
            Surroundings.With(Scene.Variables));
        var built = await build.EndAsync(Scene.Longest);

        Assert.That(built.ExitCode, Is.Zero, built.ToString());
        Assert.That(built.Output, Does.Contain("TestRail.Reporter does not report on Microsoft.Testing.Platform 1.9.1").And.Not.Contain("MTP0001"));

        Scene.Variables["TESTRAIL_REPORT"] = "true";
        var ended = await Scene.RunAsync(UserRepository.Current.Application("Platform.XUnit.Version1"));

        Assert.That(ended.Output, Does.Contain("total: 5"));
        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
    }

    [Test]
    public async Task Exec_has_the_last_word_and_closes_the_run_of_all_applications()
    {
        var ended = await ExecAsync("--close", "--", "dotnet", "test", "--no-build", "-c", UserRepository.Current.Configuration, "--solution", Solution);

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.ToString());
        Assert.That(ended.Output.TrimEnd(), Does.Match(@"DELIVERED: 8 accepted, 0 rejected, 0 pending, 0 unconfirmed\. Total of 3 sessions\.\s+Run R\d+ \(closed\): \S+\z"));
        Assert.That((await Scene.Server.OnlyRunAsync()).IsCompleted, Is.True);
    }

    [TestCase("failfast")]
    [TestCase("kill")]
    public async Task Exec_delivers_what_a_killed_application_left_and_names_the_running_test(string kind)
    {
        Scene.Variables["ENDING"] = kind;
        // The process may end while it opens the run.
        Scene.Variables["TESTRAIL_DELIVERY__SETTLE"] = "00:00:01";

        var ended = await ExecAsync(
            "--", "dotnet", "test", "--no-build", "-c", UserRepository.Current.Configuration, "--project", UserRepository.Current.ApplicationProject("Platform.Endings"));

        Assert.That(ended.ExitCode, Is.Not.Zero, ended.ToString());
        Assert.That(ended.Output, Does.Match(@"TR0008 .*\n\s+Platform\.Endings\.EndingTests\.Test\s"));
        Assert.That((await Scene.Server.OnlyRunAsync()).CommentOf(1), Does.Contain("**Incomplete**").And.Contain("1 unfinished, 10 passed"), ended.ToString());
    }

    private async Task<Ended> ExecAsync(params string[] arguments)
    {
        await using var command = Command.Start(UserRepository.Current.Tool, UserRepository.Current.TestingPlatform, ["exec", .. arguments], Surroundings.With(Scene.Variables));
        return await command.EndAsync(Scene.Longest);
    }

    private async Task<Ended> TestAsync(params string[] arguments)
    {
        await using var command = Scene.StartApplicationTest(["--solution", Solution, .. arguments]);
        return await command.EndAsync(Scene.Longest);
    }
}
