using System.Text.Json.Nodes;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A journal from an untrusted source that claims that its session opened a run or plan of somebody else.</summary>
internal sealed class ForgedRunTests : StoryFixture
{
    private static readonly string[] Changes = ["close_run", "close_plan", "update_run", "update_plan", "update_plan_entry", "add_plan_entry", "add_run"];

    private int _requests;

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_run_of_somebody_else_is_neither_closed_nor_changed(bool isOfThisUser)
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", description = "by hand", include_all = false, case_ids = new[] { 1 } })).Number("id")!.Value;
        Story.With("delivery.mode", "collect").Run(Passed(1), Passed(2));
        Forge(isOfThisUser, new JsonObject { ["run-close"] = "true" }, Bound(run));

        await Story.ResumeAsync();

        AssertUnchanged();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(await Server.Cases(run), Is.EqualTo([1]));
    }

    [Test]
    public async Task Nor_by_a_journal_without_results()
    {
        var run = (await Server.Post("add_run/1", new { name = "By hand", include_all = true })).Number("id")!.Value;
        Story.With("delivery.mode", "collect").Run(Passed(1));
        Forge(isOfThisUser: true, new JsonObject { ["run-close"] = "true" }, Bound(run), isEmpty: true);

        await Story.ResumeAsync();

        AssertUnchanged();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
    }

    [Test]
    public async Task A_plan_of_somebody_else_is_neither_closed_nor_given_another_entry([Values] bool isBound)
    {
        var plan = await Server.Post("add_plan/1", new { name = "By hand", entries = new[] { new { suite_id = 1, include_all = true } } });
        var (id, run) = (plan.Number("id")!.Value, plan.GetProperty("entries")[0].GetProperty("runs")[0].Number("id")!.Value);
        Story.With("plan.name", "Nightly").With("delivery.mode", "collect").Run(Passed(1));
        var bound = Bound(run);
        (bound["plan"], bound["planEntry"], bound["createdPlan"]) = (id, plan.GetProperty("entries")[0].Text("id"), true);
        Forge(isOfThisUser: true, new JsonObject { ["plan-close"] = "true" }, isBound ? bound : new JsonObject { ["entry"] = "planCreated", ["reference"] = "trr-0123456789", ["plan"] = id });

        await Story.ResumeAsync();

        var now = await Server.Plan(id);
        Assert.That(now.Flag("is_completed"), Is.False, Log.Text);
        Assert.That(now.GetProperty("entries").GetArrayLength(), Is.EqualTo(1));
    }

    [TestCase("Web shop")]
    [TestCase("P1")]
    public async Task A_run_of_another_project_gets_no_results(string project)
    {
        const int MobileApp = 2, Android = 2;
        var run = (await Server.Post($"add_run/{MobileApp}", new { suite_id = Android, name = "By hand", include_all = true })).Number("id")!.Value;
        Story.With("project", project).With("delivery.mode", "collect").Run(Passed(41));
        Forge(isOfThisUser: false, [], Bound(run));

        Assert.That(await Story.ResumeAsync(), Is.False);

        Assert.That(Log.Of("TR0409").Text, Facts.InOrder($"R{run} \"By hand\"", $"{Sandbox.Url}", "project"));
        Assert.That(await Server.Results(run), Is.Empty);
        AssertUnchanged();
    }

    [Test]
    public async Task A_journal_from_elsewhere_cannot_request_that_its_run_is_closed()
    {
        Story.With("delivery.mode", "collect").Run(Passed(1));
        Forge(isOfThisUser: false, new JsonObject { ["run-close"] = "true", ["Plan_Close"] = "true", ["run-name"] = "Weekly" });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.False);
        Assert.That(Log.Of("TR0416").Text, Does.EndWith(": run-name=Weekly."));
    }

    [Test]
    public async Task A_run_that_the_session_did_open_gets_its_cases_and_is_closed_elsewhere_too()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        var session = Story.With("run.close", true).Declaring(1).Begin();
        await WaitFor(() => Log.Messages.Count == 1);
        Sandbox.Faults.Down = true;
        Story.Run(session, Passed(1), Passed(2));
        Sandbox.Faults.Down = false;
        Forge(isOfThisUser: false, []);
        await Story.ResumeAsync();

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2]));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.True);
    }

    [Test]
    public async Task So_does_a_run_that_another_session_opened_for_both()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_0f8fad5bd9cb469fa16570867728950e", true);
        Story.Declaring(1).Run(Passed(1));
        Story.Assembly = "Cart.Tests.dll";
        var session = Story.Declaring(2).Begin();
        await WaitFor(() => Log.Messages.Count == 3);
        Sandbox.Faults.Down = true;
        Story.Run(session, Passed(2), Passed(3));
        Sandbox.Faults.Down = false;
        File.Delete(Story.Journals.Single(journal => !File.ReadAllText(journal).Contains("Cart.Tests.dll", StringComparison.Ordinal)));
        Directory.Delete(Story.UserFolder, recursive: true);
        Forge(isOfThisUser: false, []);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await Server.Cases(await Server.OnlyRun()), Is.EqualTo([1, 2, 3]), Log.Text);
    }

    [Test]
    public async Task A_run_without_the_reference_in_its_description_counts_as_one_of_somebody_else()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden });
        Story.With("run.close", true).Run(Passed(1));
        var run = await Server.OnlyRun();
        await Server.Post($"update_run/{run}", new { description = "Edited by Ada" });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
    }

    private JsonObject Bound(long run) => new()
    {
        ["entry"] = "runBound",
        ["server"] = Sandbox.Url.AbsoluteUri,
        ["run"] = run,
        ["address"] = $"{Sandbox.Url}index.php?/runs/view/{run}",
        ["created"] = true,
        ["createdPlan"] = false,
    };

    private void AssertUnchanged() =>
        Assert.That(Sandbox.Requests.All.Skip(_requests).Select(request => request.Method), Has.None.AnyOf(Changes), Log.Text);

    private void Forge(bool isOfThisUser, JsonObject arguments, JsonObject? entry = null, bool isEmpty = false)
    {
        _requests = Sandbox.Requests.Count;
        var lines = Sums.Removed(File.ReadAllText(Story.Journals[0])).Split('\n')[..^1].ToList();
        var began = JsonNode.Parse(lines[0])!.AsObject();
        began["hostArguments"] = arguments;
        if (!isOfThisUser)
            began["origin"] = "0badf00d";
        lines[0] = began.ToJsonString();
        if (isEmpty)
            lines.RemoveAll(line => line.Contains("resultRecorded", StringComparison.Ordinal));
        if (entry is not null)
            lines.Insert(1, entry.ToJsonString());
        File.WriteAllLines(Story.Journals[0], lines);
    }
}
