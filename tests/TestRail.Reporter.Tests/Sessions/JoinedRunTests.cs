using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class JoinedRunTests : StoryFixture
{
    [TestCase("mapped")]
    [TestCase("executed")]
    [TestCase("all")]
    public async Task A_joined_run_is_never_renamed_closed_shrunk_or_grown(string selection)
    {
        var run = await OpenRun(1, 2, 3);
        var before = (await Server.Run(run)).GetRawText();
        Story.Declaring(1, 4).With("run.id", run).With("run.name", "Other").With("run.close", true).With("run.selection", selection);

        Story.Run(Passed(1));

        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3]));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That((await Server.Run(run)).Text("name"), Is.EqualTo("By hand"));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
        Assert.That(
            Sandbox.Requests.All.Where(request => request.Verb == "POST").Select(request => request.Method), Is.EqualTo(["add_run", "add_results_for_cases"]));
        Assert.That(before, Does.Contain("By hand"));
        Assert.That(Log.Messages[0].Text, Does.StartWith($"Reporting to run R{run} \"By hand\": "));
    }

    [Test]
    public async Task A_joined_run_needs_no_project()
    {
        var run = await OpenRun(1);

        Story.Without("project").With("run.id", $"R{run}").Run(Passed(1));

        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_case_that_a_joined_run_does_not_hold_is_named_and_the_rest_arrives()
    {
        var run = await OpenRun(1, 2);

        Story.With("run.id", run).Run(Passed(1), Failed(9), Passed(2));

        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("\n    C9  Shop.CartTests.Test_of_9"));
    }

    [Test]
    public async Task A_run_of_a_plan_is_joined_and_neither_renamed_closed_shrunk_nor_grown([Values] bool hasConfigurations)
    {
        var entry = new { suite_id = 1, name = "Shop", include_all = false, case_ids = new[] { 1, 2 }, config_ids = hasConfigurations ? new[] { 1, 2 } : [] };
        var plan = await Server.Post("add_plan/1", new { name = "By hand", entries = new[] { entry } });
        var runs = plan.GetProperty("entries")[0].GetProperty("runs");
        var (run, posts) = (runs[0].Number("id")!.Value, Sandbox.Requests.Count);
        Assert.That(runs.GetArrayLength(), Is.EqualTo(hasConfigurations ? 2 : 1));
        Story.Declaring(1, 4).With("run.id", run).With("run.name", "Other").With("run.close", true);

        Story.Run(Passed(1), Failed(4));

        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2]));
        Assert.That((await Server.Run(run)).Text("name"), Is.EqualTo("Shop"));
        Assert.That((await Server.Plan(plan.Number("id")!.Value)).Flag("is_completed"), Is.False);
        Assert.That(Sandbox.Requests.All.Skip(posts).Where(request => request.Verb == "POST").Select(request => request.Method).Distinct(), Is.EqualTo(["add_results_for_cases"]));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C4"));
    }

    [TestCase("Mobile app")]
    [TestCase("2")]
    public async Task A_run_of_another_project_is_refused_and_nothing_is_lost(string project)
    {
        var run = await OpenRun(1);

        Story.With("project", project).With("run.id", run).Run(Passed(1));

        Assert.That(Log.Of("TR0225").ToString(), Facts.InOrder($"R{run} \"By hand\" (run.id)", "\"Web shop\"", $"\"{project}\"", "→ ", "run.id", "project"));
        Assert.That(await Server.Results(run), Is.Empty);
        Assert.That(await Story.With("project", "web shop").ResumeAsync(), Is.True);
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_plan_of_another_project_is_refused_and_nothing_is_lost()
    {
        var plan = (await Server.Post("add_plan/1", new { name = "By hand" })).Number("id")!.Value;

        Story.With("project", "Mobile app").With("plan.id", plan).Run(Passed(1));

        Assert.That(Log.Of("TR0225").Text, Facts.InOrder($"R{plan} \"By hand\" (plan.id)", "\"Web shop\"", "\"Mobile app\""));
        Assert.That(await Story.Without("project").ResumeAsync(), Is.True);
        Assert.That((await Server.Plan(plan)).Number("passed_count"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_completed_run_is_refused_and_nothing_is_lost()
    {
        var run = await OpenRun(1);
        await Server.Post($"close_run/{run}", new { });

        Story.With("run.id", run).Run(Passed(1));

        Assert.That(Log.Of("TR0207").ToString(), Facts.InOrder($"R{run} \"By hand\" (run.id)", "closed", "→ ", "run.id", "TESTRAIL_RUN_ID=… testrail-reporter resume"));
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("1 result", "pending", Story.Journals[0]));

        Assert.That(await Story.With("run.id", null).ResumeAsync(), Is.True);
        var opened = (await Server.Runs()).Single(other => other.Number("id") != run).Number("id")!.Value;
        Assert.That(await Server.Results(opened), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_that_is_not_there_is_refused_and_nothing_is_lost()
    {
        Story.With("run.id", 4711).Run(Passed(1));

        Assert.That(Log.Of("TR0125").Text, Facts.InOrder("run.id (testrail.reporter.json:1)", "4711"));
        Assert.That(await Story.With("run.id", null).ResumeAsync(), Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    private async Task<long> OpenRun(params long[] cases) =>
        (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = cases })).Number("id")!.Value;
}
