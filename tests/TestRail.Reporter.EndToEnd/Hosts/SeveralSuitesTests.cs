using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>A test project with cases of two suites. A class names one of them with <c>[TestRailSuite]</c>.</summary>
internal sealed class SeveralSuitesTests : SceneFixture
{
    private static readonly string Project = UserRepository.Current.FixtureProject("Mobile");

    [SetUp]
    public void Report() => Scene.Variables["TESTRAIL_REPORT"] = "true";

    [Test]
    public async Task Each_suite_has_a_run_of_its_own()
    {
        var ended = await Scene.TestProjectAsync(Project);

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        await RequireBothAsync((await Scene.Server.GetAsync("get_runs/2")).GetProperty("runs"));
    }

    [Test]
    public async Task Both_are_in_one_plan_that_is_closed_with_them()
    {
        (Scene.Variables["TESTRAIL_PLAN__NAME"], Scene.Variables["TESTRAIL_PLAN__CLOSE"]) = ("Release", "true");

        var ended = await Scene.TestProjectAsync(Project);

        var plan = (await Scene.Server.GetAsync("get_plans/2")).GetProperty("plans").EnumerateArray().Single();
        Assert.That(plan.GetProperty("is_completed").GetBoolean(), Is.True, ended.ToString());
        var entries = (await Scene.Server.GetAsync($"get_plan/{plan.GetProperty("id")}")).GetProperty("entries").EnumerateArray();
        await RequireBothAsync(JsonSerializer.SerializeToElement(entries.SelectMany(entry => entry.GetProperty("runs").EnumerateArray())));
    }

    private async Task RequireBothAsync(JsonElement listed)
    {
        var runs = new List<StoredRun>();
        foreach (var run in listed.EnumerateArray())
            runs.Add(await Scene.Server.RunAsync(run.GetProperty("id").GetInt64()));
        Assert.That(runs.Select(run => $"{run.Name}: {string.Join(", ", run.Verdicts)}"), Is.EquivalentTo(
            ["Phones - Android: C41 passed, C42 failed", "Phones - iOS: C47 passed, C48 failed, C49 passed"]));
        Assert.That(runs.Sum(run => run.Results.Count), Is.EqualTo(5));
    }
}
