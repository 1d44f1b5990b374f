using System.Text.Json;
using TestRail.Client.Plans;
using TestRail.Client.Runs;
using TestRail.Reporter.Engine.TestRuns.Plans;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A session created a plan, an entry or a run, and finds that another one of the same kind was created first.</summary>
internal sealed class PlanTieTests : StoryFixture
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private JumpingTime Time => (JumpingTime)Story.Time;

    [Test]
    public async Task A_plan_that_appears_late_though_it_has_a_lower_id_is_taken_and_ours_removed()
    {
        var late = await AppearsAsPlan("Release");

        Story.With("plan.name", "Release").With("plan.close", true).Run(Passed(1));

        Assert.That((await Server.Plans()).Select(plan => plan.Number("id")), Is.EqualTo(new[] { late }));
        Assert.That((await Server.Plan(late)).Number("passed_count"), Is.EqualTo(1));
        Assert.That((await Server.Plan(late)).Flag("is_completed"), Is.False, "it is not ours");
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task A_plan_that_cannot_be_removed_stays_empty_and_is_named()
    {
        var late = await AppearsAsPlan("Release");
        Fails(new FaultRule { Method = "delete_plan", Kind = FaultKind.Forbidden, Text = "You are not allowed to delete test plans (insufficient permissions).", Times = FaultRule.Always });

        Story.With("plan.name", "Release").Run(Passed(1));

        var ours = (await Server.Plans()).Select(plan => plan.Number("id")!.Value).Single(id => id != late);
        Assert.That((await Server.Plan(ours)).GetProperty("entries").GetArrayLength(), Is.Zero);
        Assert.That((await Server.Plan(late)).Number("passed_count"), Is.EqualTo(1));
        Assert.That(Log.Of("TR0223").Text, Facts.InOrder(
            "Another machine", $"plan R{ours} \"Release\"", ": You are not allowed to delete test plans (insufficient permissions)."));
    }

    [Test]
    public async Task A_plan_that_another_machine_reports_into_is_not_removed()
    {
        var late = await AddPlan("Other");
        Time.Meanwhile = async wait =>
        {
            if (wait != Pause)
                return;
            Time.Meanwhile = static _ => Task.CompletedTask;
            await Server.Post($"update_plan/{late}", new { name = "Release" });
            await AddEntry((await PlanNamed("Release", except: late)).Number("id")!.Value, "Elsewhere");
        };

        Story.With("plan.name", "Release").Run(Passed(1));

        Assert.That(await Server.Plans(), Has.Count.EqualTo(2));
        Assert.That((await Server.Plan(late)).Number("passed_count"), Is.EqualTo(1));
        Assert.That(Log.Of("TR0223").Text, Does.EndWith(": Another machine reports into it."));
    }

    [Test]
    public async Task An_empty_plan_that_its_creator_gives_up_is_left_for_the_first()
    {
        var second = await AddPlan("Other");
        var first = second;
        second = await AddPlan("Release");
        Meanwhile(() => Server.Post($"update_plan/{first}", new { name = "Release" }));

        Story.With("plan.name", "Release").Run(Passed(1));

        Assert.That((await Server.Plan(first)).Number("passed_count"), Is.EqualTo(1));
        Assert.That((await Server.Plan(second)).GetProperty("entries").GetArrayLength(), Is.Zero, "whoever created it removes it");
        Assert.That(Sandbox.Requests.Of("delete_plan"), Is.Empty);
    }

    [Test]
    public async Task An_entry_that_was_first_takes_the_run_and_ours_is_removed()
    {
        var plan = await AddPlan("Release");
        var entry = await AddEntry(plan, "Other", 1, 4);
        await AddEntry(plan, "Something else");
        MeanwhileRename(plan, entry, "Shop");

        Story.Declaring(1, 2).With("plan.id", plan).With("plan.entry", "Shop").With("plan.configurations", new[] { "Firefox", "Ubuntu 24.04" }).Run(Passed(1));

        var entries = (await Server.Plan(plan)).GetProperty("entries").EnumerateArray().ToList();
        Assert.That(entries.Select(each => each.Text("name")), Is.EqualTo(["Shop", "Something else"]));
        Assert.That(Runs(entries[0]).Select(run => (run.Text("config"), run.Number("passed_count"))), Is.EqualTo([("Chrome, Windows 11", 0), ("Firefox, Ubuntu 24.04", 1)]));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task A_run_that_was_first_is_joined_and_ours_removed([Values] bool mayDelete)
    {
        var plan = await AddPlan("Release");
        var entry = await AddEntry(plan, "Other", 2, 5);
        MeanwhileRename(plan, entry, "Shop");
        if (!mayDelete)
            Fails(new FaultRule { Method = "delete_plan_entry", Kind = FaultKind.Forbidden, Times = FaultRule.Always });

        Story.Declaring(1, 2).With("plan.id", plan).With("plan.entry", "Shop").With("plan.configurations", new[] { "Firefox", "Ubuntu 24.04" }).Run(Passed(1));

        var entries = (await Server.Plan(plan)).GetProperty("entries").EnumerateArray().ToList();
        Assert.That(entries, Has.Count.EqualTo(mayDelete ? 1 : 2));
        Assert.That(Runs(entries[0]).Select(run => run.Number("passed_count")), Is.EqualTo(new long?[] { 1 }));
        Assert.That(Log.Codes, Is.EqualTo(mayDelete ? [] : new[] { "TR0223" }));
    }

    [Test]
    public async Task Only_our_run_goes_from_an_entry_that_another_machine_added_its_own_to()
    {
        var plan = await AddPlan("Release");
        var lower = await AddEntry(plan, "Other", 1, 4);
        Time.Meanwhile = async wait =>
        {
            if (wait != Pause)
                return;
            Time.Meanwhile = static _ => Task.CompletedTask;
            var ours = (await Server.Plan(plan)).GetProperty("entries").EnumerateArray().Last().Text("id");
            await Server.Post($"add_run_to_plan_entry/{plan}/{ours}", new { config_ids = new[] { 3, 5 } });
            await Server.Post($"update_plan_entry/{plan}/{lower}", new { name = "Shop" });
        };

        Story.Declaring(1, 2).With("plan.id", plan).With("plan.entry", "Shop").With("plan.configurations", new[] { "Firefox", "Ubuntu 24.04" }).Run(Passed(1));

        var entries = (await Server.Plan(plan)).GetProperty("entries").EnumerateArray().ToList();
        Assert.That(Runs(entries[0]).Select(run => (run.Text("config"), run.Number("passed_count"))), Is.EqualTo([("Chrome, Windows 11", 0), ("Firefox, Ubuntu 24.04", 1)]));
        Assert.That(Runs(entries[1]).Select(run => run.Text("config")), Is.EqualTo(["Safari, Ubuntu 24.04"]), "whoever added it moves it");
    }

    /// <summary>TestRail's documentation does not say whether an entry accepts the same configuration set twice.</summary>
    [TestCase(7, 8, ExpectedResult = true)]
    [TestCase(8, 7, ExpectedResult = false)]
    public bool Of_two_runs_of_one_combination_in_an_entry_the_lower_counts(long ours, long theirs)
    {
        var mine = new Run { Id = ours, ConfigIds = [2, 5] };
        var entry = new PlanEntry { Id = "e", Name = "Shop", SuiteId = 1, Runs = [mine, new Run { Id = theirs, ConfigIds = [5, 2] }, new Run { Id = 1, ConfigIds = [1, 4] }] };
        return PlanEntryDuplicates.IsFirst(new Plan { Entries = [entry] }, new PlannedRun(entry, mine, IsCreated: true));
    }

    /// <summary>The session ends after it created an object and before it checked for an earlier one. The earlier one is visible when the session is resumed.</summary>
    [TestCase("get_plans", 2)]
    [TestCase("get_plan", 2)]
    [TestCase("delete_plan", 1)]
    public async Task A_session_that_ended_before_it_knew_finds_out_when_it_is_resumed(string method, int from)
    {
        var late = await AppearsAsPlan("Release");
        Fails(new FaultRule { Method = method, Kind = FaultKind.Status, Status = 401, From = from, Times = FaultRule.Always });
        Story.With("plan.name", "Release").With("plan.configurations", new[] { "Firefox" }).Run(Passed(1));
        Sandbox.Faults.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That((await Server.Plan(late)).Number("passed_count"), Is.EqualTo(1));
        Assert.That(await Server.Plans(), Has.Count.EqualTo(method == "delete_plan" ? 2 : 1));
    }

    private async Task<long> AppearsAsPlan(string name)
    {
        var plan = await AddPlan("Other");
        Meanwhile(() => Server.Post($"update_plan/{plan}", new { name }));
        return plan;
    }

    private void MeanwhileRename(long plan, string entry, string name) => Meanwhile(() => Server.Post($"update_plan_entry/{plan}/{entry}", new { name }));

    private void Meanwhile(Func<Task> happens) => Time.Meanwhile = wait => wait == Pause ? happens() : Task.CompletedTask;

    private async Task<long> AddPlan(string name) => (await Server.Post("add_plan/1", new { name })).Number("id")!.Value;

    private async Task<string> AddEntry(long plan, string name, params long[] configurations) => (await Server.Post(
        $"add_plan_entry/{plan}", new { suite_id = 1, name, include_all = false, case_ids = new[] { 1, 2 }, config_ids = configurations })).Text("id")!;

    private async Task<JsonElement> PlanNamed(string name, long except) =>
        (await Server.Plans()).Single(plan => plan.Text("name") == name && plan.Number("id") != except);

    private static IEnumerable<JsonElement> Runs(JsonElement entry) => entry.GetProperty("runs").EnumerateArray();
}
