using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Several test commands in one build, with parts of the tests and with reruns. The newest result of each test counts for its case.</summary>
internal sealed class RerunTests : SceneFixture
{
    [SetUp]
    public void InOneJob() => (Scene.Variables["TESTRAIL_REPORT"], Scene.Variables["TESTRAIL_RUN_KEY"]) = ("true", "job 1");

    [Test]
    public async Task A_solution_of_four_frameworks_is_run_whole_then_what_failed_then_one_project()
    {
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Depot.slnx"));
        await AssertVerdictsAsync("C1 failed", "C2 passed", "C3 passed", "C4 failed", "C5 untested", "C6 failed", "C7 failed", "C8 failed", "C11 passed", "C12 passed", "C13 passed");

        Scene.Variables["DEPOT_MENDED"] = "true";
        var rerun = await Scene.TestProjectAsync(UserRepository.Current.Fixture("Depot.slnx"), "--filter", "FullyQualifiedName~fails");
        Assert.That(rerun.ExitCode, Is.Zero, rerun.ToString());
        await AssertVerdictsAsync("C1 passed", "C2 passed", "C3 passed", "C4 failed", "C5 untested", "C6 passed", "C7 passed", "C8 failed", "C11 passed", "C12 passed", "C13 passed");
        Assert.That(Last(await Scene.Server.OnlyRunAsync(), 1), Does.Contain("1 flaky, 4 passed").And.Contain("one pallet is missing"));

        Scene.Variables["DEPOT_MENDED"] = "false";
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Depot.XUnit"));
        await AssertVerdictsAsync("C1 failed", "C2 passed", "C3 passed", "C4 failed", "C5 untested", "C6 passed", "C7 passed", "C8 failed", "C11 passed", "C12 passed", "C13 passed");
    }

    [Test]
    public async Task Two_assemblies_at_once_and_then_the_one_that_failed()
    {
        var (failing, passing) = (UserRepository.Current.FixtureAssembly("Depot.XUnit"), UserRepository.Current.FixtureAssembly("Depot.XUnit.V3"));
        await Scene.TestAsync(failing, passing, "--logger", "testrail");
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Has.Member("C1 failed").And.Member("C12 passed"));

        Scene.Variables["DEPOT_MENDED"] = "true";
        await Scene.TestAsync(failing, "--logger", "testrail");

        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Has.Member("C1 passed").And.Member("C6 failed"));
    }

    [Test]
    public async Task Filters_that_run_one_test_of_a_case_each_come_to_the_worst_of_both()
    {
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Reruns"), "--filter", "TestCategory=Fast");
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Reruns"), "--filter", "TestCategory=Slow");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C3 failed" }));
        Assert.That(Last(run, 3), Does.Contain("1 failed, 1 passed").And.Contain("too fast"));
    }

    [TestCase(true, "C1 failed")]
    [TestCase(false, "C1 passed")]
    public async Task The_same_tests_with_other_settings_are_other_tests_unless_a_variant_says_they_are_the_same(bool areOthers, string verdict)
    {
        if (!areOthers)
            Scene.Variables["TESTRAIL_VARIANT"] = "depot";
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Depot.XUnit"), "--settings", Settings("false"));
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Depot.XUnit"), "--settings", Settings("true"));

        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Has.Member(verdict));
    }

    [Test]
    [ShowsOutcome("a test run that was aborted")]
    public async Task A_case_of_which_a_crash_took_rows_does_not_look_passed_until_all_of_them_ran()
    {
        Scene.Variables["COLLAPSE"] = "true";
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Reruns"), "--filter", "TestRailCase=C2");
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C2 untested" }));
            Assert.That(Last(run, 2), Does.Contain("**Incomplete**").And.Match(@"\d+ passed"));
            Assert.That(run.Run.GetProperty("description").GetString(), Does.StartWith("Incomplete: "));
        });

        Scene.Variables["COLLAPSE"] = "false";
        await Scene.TestProjectAsync(UserRepository.Current.Fixture("Reruns"));
        run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed", "C3 failed" }));
        Assert.That(Last(run, 2), Does.Contain("284 failed, 16 passed").And.Not.Contain("**Incomplete**"));
    }

    private string Settings(string isMended)
    {
        var file = Scene.Place($"{isMended}.runsettings");
        File.WriteAllText(
            file,
            $"<RunSettings><RunConfiguration><EnvironmentVariables><DEPOT_MENDED>{isMended}</DEPOT_MENDED></EnvironmentVariables></RunConfiguration></RunSettings>");
        return file;
    }

    private async Task AssertVerdictsAsync(params string[] verdicts) => Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(verdicts));

    private static string Last(StoredRun run, long @case) => run.ResultsOf(@case)[^1].GetProperty("comment").GetString()!;
}
