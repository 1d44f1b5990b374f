using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>One <c>dotnet test</c> of a project for each test framework, one of them with two target frameworks, and a project without the package.</summary>
internal sealed class WholeSolutionTests : SceneFixture
{
    [SetUp]
    public void Report() => Scene.Variables["TESTRAIL_REPORT"] = "true";

    [Test]
    public async Task Everything_is_in_one_run_with_the_status_that_all_of_it_comes_to()
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__SETUPFAILED"] = "blocked";

        var ended = await Scene.TestProjectAsync(UserRepository.Current.Fixture("Depot.slnx"));

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[]
            {
                "C1 failed", "C2 passed", "C3 passed", "C4 blocked", "C5 untested", "C6 failed", "C7 failed", "C8 blocked", "C11 passed", "C12 passed", "C13 passed",
            }));
            Assert.That(Counts(run.Run), Is.EqualTo("5 passed, 3 failed, 2 blocked, 0 retest, 1 untested"));
            Assert.That(Scene.Server.Sandbox.Requests.Of("add_run"), Has.Count.EqualTo(1));
            Assert.That(Scene.Server.Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(5));
            Assert.That(Scene.Server.Sandbox.Requests.Of("get_statuses"), Has.Count.EqualTo(1), "they are asked for once for all");
            Assert.That(Scene.Journals, Has.Count.EqualTo(5));
            Assert.That(ended.Output, Does.Match(@"Passed!.*Plain\.dll"));
        });
        Assert.Multiple(() =>
        {
            Assert.That(run.Results, Has.Count.EqualTo(21), "each process sends one result for each case that it tests");
            Assert.That(Last(run, 1), Does.Contain("1 failed, 4 passed").And.Contain("one pallet is missing"));
            Assert.That(Last(run, 2), Does.Contain("7 passed").And.Contain("net8.0").And.Contain("net10.0"));
            Assert.That(Last(run, 3), Does.Contain("2 passed, 1 skipped"));
            Assert.That(Last(run, 4), Does.StartWith("Not run: OneTimeSetUp failed").And.Contain("the key is lost"));
            Assert.That(Last(run, 5), Does.StartWith("Skipped: no forklift in this depot"));
            Assert.That(Last(run, 6), Does.Contain("1 failed, 2 passed"));
            Assert.That(Last(run, 7), Does.Contain("1 failed, 1 passed").And.Contain("too old"));
            Assert.That(Last(run, 8), Does.StartWith("Not run: ClassInitialize failed").And.Contain("the key is lost"));
        });
    }

    [Test]
    public async Task Projects_whose_configurations_disagree_have_a_run_each_and_lose_nothing()
    {
        var ended = await Scene.TestProjectAsync(UserRepository.Current.Fixture("Disagreeing.slnx"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var runs = (await Scene.Server.RunsAsync()).OrderBy(run => run.Name, StringComparer.Ordinal).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(runs.Select(run => run.Name), Is.EqualTo(new[] { "Nightly", "Web shop on main" }));
            Assert.That(runs.Select(run => string.Join(", ", run.Verdicts)), Is.EqualTo(new[] { "C12 passed, C14 passed", "C11 passed, C12 passed" }));
            Assert.That(ended.Output, Does.Contain("TR0215").And.Contain("2 accepted, 0 rejected, 0 pending"));
        });
    }

    [TestCase("-m:1")]
    [TestCase("-m:2")]
    public async Task Projects_behind_a_project_share_a_run_that_the_first_of_them_does_not_close(string nodes)
    {
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";

        var ended = await Scene.TestProjectAsync(UserRepository.Current.Fixture("dirs.proj"), nodes);

        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 untested", "C4 failed", "C11 passed", "C12 passed" }), ended.ToString());
            Assert.That(run.IsCompleted, Is.False);
            Assert.That(ended.Output, Does.Contain("TR0214"));
        });
    }

    private static string Last(StoredRun run, long @case) => run.ResultsOf(@case)[^1].GetProperty("comment").GetString()!;

    private static string Counts(JsonElement run) => string.Join(
        ", ", from status in (string[])["passed", "failed", "blocked", "retest", "untested"] select $"{run.GetProperty(status + "_count").GetInt32()} {status}");
}
