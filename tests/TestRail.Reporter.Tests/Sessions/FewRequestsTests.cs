using System.Globalization;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The number of requests that a project needs to join another project's run: to add its cases to the selection and to send its results.</summary>
internal sealed class FewRequestsTests : StoryFixture
{
    [SetUp]
    public void OfASolution() => (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);

    [TestCase(1)]
    [TestCase(8)]
    public async Task Projects_one_after_the_other_cost_two_requests_each_more_than_one(int projects)
    {
        foreach (var project in Enumerable.Range(1, projects))
            Kit.Story.Run(Begin(project), ManyPassed(CasesOf(project)));

        await AssertFew(projects);
    }

    [TestCase(8)]
    public async Task Projects_at_once_cost_two_requests_each_more_than_one(int projects)
    {
        var sessions = Enumerable.Range(1, projects).Select(project => (Session: Begin(project), Project: project)).ToList();

        await Task.WhenAll(sessions.Select(one => Task.Run(() => Kit.Story.Run(one.Session, ManyPassed(CasesOf(one.Project))))));

        await AssertFew(projects);
    }

    [Test]
    public void A_run_that_nobody_looked_at_for_a_while_is_looked_at_first()
    {
        Story.Run(Passed(1));
        var before = Sandbox.Requests.All.Count;
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromSeconds(20));

        Story.Run(Passed(2));

        Assert.That(Sandbox.Requests.All.Skip(before).Select(request => request.Method), Is.EqualTo(["get_run", "update_run", "add_results_for_cases"]));
    }

    [Test]
    public async Task An_existing_run_and_its_project_are_looked_at_by_each()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = false, case_ids = new[] { 1, 2 } })).Number("id")!.Value;
        Story.With("run.id", run).Run(Passed(1));
        var before = Sandbox.Requests.All.Count;

        Story.Run(Passed(2));

        Assert.That(Sandbox.Requests.All.Skip(before).Select(request => request.Method), Is.EqualTo(["get_run", "get_project", "add_results_for_cases"]));
    }

    [Test]
    public async Task The_statuses_hold_up_no_look_up_and_are_there_before_anything_is_created()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = (null, false);
        Story.With("delivery.mode", "collect").Run(Passed(1));
        Fails(new FaultRule { Method = "get_statuses", Kind = FaultKind.Delay, Delay = ServerTime.UntilEnded });

        var resumed = Task.Run(() => Story.With("delivery.mode", "atEnd").ResumeAsync());
        await WaitFor(() => Sandbox.Requests.Of("get_runs").Any(request => request.Status == 200));

        Assert.That(Sandbox.Requests.Of("get_statuses").Select(request => request.Status), Is.EqualTo([0]), "not answered yet");
        Assert.That(Sandbox.Requests.Of("add_run"), Is.Empty);
        ServerTime.End(ServerTime.UntilEnded);
        Assert.That(await resumed, Is.True);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_status_that_TestRail_does_not_have_is_found_before_a_selection_grows()
    {
        Story.Run(Passed(1));
        Fails(new FaultRule { Method = "get_statuses", Kind = FaultKind.Delay, Delay = TimeSpan.FromMilliseconds(500) });

        Story.With("results.statuses", new { failed = "broken" }).Run(Passed(2));

        Assert.That(Log.Text, Does.Contain("\"broken\" (results.statuses.failed)"));
        Assert.That(Sandbox.Requests.Of("update_run"), Is.Empty);
    }

    [Test]
    public async Task A_run_that_was_closed_a_moment_ago_refuses_the_results_which_are_kept_and_said()
    {
        Story.Declaring(1, 2).Run(Passed(1));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });

        Story.Declaring(2).Run(Passed(2));

        Assert.That(Log.Text, Facts.InOrder("already completed", "TR0302 1 result", "pending"));
        Assert.That(await Story.ResumeAsync(), Is.False);
        Assert.That(Log.Text, Does.Contain("TR0213").And.Contain("1 pending"));
    }

    [Test]
    public async Task A_status_that_nobody_knew_of_is_asked_for_once_more()
    {
        Story.Run(Passed(1));
        var known = Directory.GetFiles(Path.Combine(Story.UserFolder, "runs"), "*.json").Single();
        await File.WriteAllTextAsync(known, (await File.ReadAllTextAsync(known)).Replace("\"flaky\"", "\"shaky\"", StringComparison.OrdinalIgnoreCase));

        Story.With("results.statuses", new { flaky = "flaky" }).Run(Passed(2).LastAttempt(2));

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).Number("status_id"), Is.EqualTo(6));
        Assert.That(Sandbox.Requests.Of("get_statuses"), Has.Count.EqualTo(2));
    }

    private static IEnumerable<long> CasesOf(int project) => Enumerable.Range(1, 3).Select(number => (3L * (project - 1)) + number);

    private ReportingSession Begin(int project)
    {
        Story.Assembly = $"{project}/Shop.Tests.dll";
        return Story.Declaring(CasesOf(project), []).Begin();
    }

    private async Task AssertFew(int projects)
    {
        var counts = Sandbox.Requests.All.CountBy(request => request.Method).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}"));
        Assert.That(counts, Is.EqualTo(
            ["add_results_for_cases " + projects, "add_run 1", "get_projects 1", "get_statuses 1", .. projects > 1 ? ["update_run " + (projects - 1)] : Array.Empty<string>()]));
        var run = await Server.OnlyRun();
        var cases = Enumerable.Range(1, projects).SelectMany(CasesOf).ToList();
        Assert.That(await Server.Cases(run), Is.EqualTo(cases));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(cases.Count));
    }
}
