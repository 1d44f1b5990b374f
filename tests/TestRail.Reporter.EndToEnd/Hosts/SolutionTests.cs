using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>One <c>dotnet test</c> of several projects and target frameworks. One project does not have the package.</summary>
internal sealed class SolutionTests : SceneFixture
{
    private static readonly string Solution = UserRepository.Current.Fixture("Several.slnx");

    [SetUp]
    public void Report() => Scene.Variables["TESTRAIL_REPORT"] = "true";

    [TestCase("8.0")]
    [TestCase("10.0")]
    public async Task All_processes_share_one_run_and_a_failure_on_one_framework_decides(string version)
    {
        Scene.Variables["FAILS_ON"] = $".NETCoreApp,Version=v{version}";

        var ended = await Scene.TestProjectAsync(Solution);

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed", "C21 passed", "C22 failed" }));
            Assert.That(run.Results, Has.Count.EqualTo(6));
            Assert.That(run.ResultsOf(22)[^1].GetProperty("comment").GetString(), Does.Contain($"net{version}"));
            Assert.That(run.ResultsOf(21)[^1].GetProperty("comment").GetString(), Does.Contain("2 passed").And.Contain("net8.0").And.Contain("net10.0"));
            Assert.That(Scene.Server.Sandbox.Requests.Of("add_run"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task A_project_without_cases_does_not_miss_a_run_and_an_unknown_case_is_listed_once()
    {
        await Scene.Server.PostAsync("delete_case/21");

        var ended = await Scene.TestProjectAsync(Solution, "--filter", "Name=No_case_knows_this_test|TestRailCase=C21|TestRailCase=C22");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Contain("TR0303").And.Not.Contain("no run was opened"));
            // VSTest prints the filter, which contains C21 without the two blanks.
            Assert.That(ended.Output.Split("C21  ").Length - 1, Is.EqualTo(1), ended.ToString());
            Assert.That(ended.Output, Does.Contain("TR0301").And.Contain("1 rejected"));
        });
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C22 passed" }));
    }

    [Test]
    public async Task The_shared_run_stays_open_and_that_of_a_single_project_is_closed()
    {
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";

        var ended = await Scene.TestProjectAsync(Solution);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.Output, Does.Contain("TR0214"));
        Assert.That((await Scene.Server.OnlyRunAsync()).IsCompleted, Is.False);

        await Scene.TestProjectAsync(UserRepository.Current.FixtureProject("Basics"));

        Assert.That((await Scene.Server.RunsAsync()).Select(run => run.IsCompleted), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task Two_commands_of_one_job_leave_their_run_open_and_say_so()
    {
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";
        (Scene.Variables["GITHUB_ACTIONS"], Scene.Variables["GITHUB_RUN_ID"]) = ("true", $"{Environment.ProcessId}{Environment.TickCount64}");

        var first = await Scene.TestProjectAsync(UserRepository.Current.FixtureProject("Basics"));
        var second = await Scene.TestProjectAsync(UserRepository.Current.FixtureProject("Inheriting.NUnit"));

        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Cases, Is.EqualTo(new[] { 3, 6, 9, 10, 11, 12, 13 }));
            Assert.That(run.IsCompleted, Is.False);
            Assert.That(first.Output, Does.Contain("TR0214"));
            Assert.That(second.Output, Does.Contain("TR0214"));
        });
    }
}
