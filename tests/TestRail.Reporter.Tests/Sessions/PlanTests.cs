using System.Text.Json;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class PlanTests : StoryFixture
{
    [Test]
    public async Task A_plan_by_id_gets_an_entry()
    {
        var plan = await AddPlan("Release");

        Story.Declaring(1, 2).With("plan.id", plan).With("plan.entry", "Shop").With("plan.entryDescription", "Every night")
            .With("plan.assignedTo", "Ada Lovelace").Run(Passed(1));

        var entry = await OnlyEntry(plan);
        var run = OnlyRunOf(entry);
        Assert.Multiple(async () =>
        {
            Assert.That(entry.Text("name"), Is.EqualTo("Shop"));
            Assert.That(await Server.Cases(run), Is.EqualTo([1, 2]));
            Assert.That((await Server.Run(run)).Text("description"), Does.StartWith("Every night\n\n`trr-"));
            Assert.That((await Server.Run(run)).Number("assignedto_id"), Is.EqualTo(2));
            Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
            Assert.That(await Server.Runs(), Is.Empty);
        });
    }

    [Test]
    public async Task An_entry_takes_the_name_of_the_run_where_it_has_none_of_its_own()
    {
        var plan = await AddPlan("Release");

        Story.With("plan.id", plan).Run(Passed(1));

        Assert.That((await OnlyEntry(plan)).Text("name"), Is.EqualTo("Nightly"));
    }

    [Test]
    public async Task A_plan_by_name_is_found_among_the_open_ones()
    {
        await Server.Post($"close_plan/{await AddPlan("Release")}", new { });
        var open = await AddPlan("release");

        Story.With("plan.name", "Release").Run(Passed(1));

        Assert.That((await Server.Plans()), Has.Count.EqualTo(2));
        Assert.That(await Server.Results(OnlyRunOf(await OnlyEntry(open))), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_plan_by_name_is_created_where_there_is_none()
    {
        Story.With("plan.name", "Release {branch}").With("plan.description", "All of it").With("plan.milestone", "Release 2.0");
        Story.Environment["CIRCLECI"] = "true";
        Story.Environment["CIRCLE_BRANCH"] = "main";

        Story.Run(Passed(1));

        var plan = await OnlyPlan();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text("name"), Is.EqualTo("Release main"));
            Assert.That(plan.Text("description"), Does.StartWith("All of it\n\n`trr-"));
            Assert.That(plan.Number("milestone_id"), Is.EqualTo(3));
            Assert.That(plan.Number("passed_count"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_run_stands_for_the_configurations_named()
    {
        Story.With("plan.name", "Release").With("plan.configurations", new object[] { "Browsers: Firefox", 5 });

        Story.Declaring(1).Run(Passed(1));

        var run = await Server.Run(OnlyRunOf(await OnlyEntry((await OnlyPlan()).Number("id")!.Value)));
        Assert.That(run.GetProperty("config_ids").EnumerateArray().Select(id => id.GetInt64()), Is.EquivalentTo([2, 5]));
        Assert.That(run.Text("config"), Is.EqualTo("Firefox, Ubuntu 24.04"));
    }

    [Test]
    public async Task Two_configurations_of_one_group_are_refused_before_anything_is_created()
    {
        Story.With("plan.name", "Release").With("plan.configurations", new[] { "Chrome", "Firefox" }).Run(Passed(1));

        Assert.That(Log.Of("TR0206").Text, Facts.InOrder("plan.configurations", "Chrome and Firefox", "group Browsers."));
        Assert.That(await Server.Plans(), Is.Empty);
        Assert.That(await Story.With("plan.configurations", new[] { "Chrome" }).ResumeAsync(), Is.True);
        Assert.That((await OnlyPlan()).Number("passed_count"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_configuration_that_may_not_be_created_is_refused_with_what_there_is()
    {
        Story.With("plan.name", "Release").With("plan.configurations", new[] { "Browsers: Opera" }).With("plan.createConfigurations", false).Run(Passed(1));

        Assert.That(Log.Of("TR0202").Text, Facts.InOrder(
            "configuration \"Browsers: Opera\" (plan.configurations)", "plan.createConfigurations", "\"Browsers: Chrome\", \"Browsers: Firefox\", "
            + "\"Browsers: Safari\", \"Operating Systems: Windows 11\", \"Operating Systems: Ubuntu 24.04\", \"Operating Systems: macOS 15\"."));
        Assert.That(await Server.Plans(), Is.Empty);
    }

    [Test]
    public async Task An_entry_grows_by_what_reports_and_drops_nothing()
    {
        Story.Declaring(1, 2).With("plan.name", "Release").Run(Passed(1), Passed(9));

        var entry = await OnlyEntry((await OnlyPlan()).Number("id")!.Value);
        Assert.That(await Server.Cases(OnlyRunOf(entry)), Is.EqualTo([1, 2, 9]));
        Assert.That(Sandbox.Requests.Of("update_plan_entry"), Has.Count.EqualTo(1));
        Assert.That(await Server.Results(OnlyRunOf(entry)), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_run_with_configurations_grows_by_what_reports_and_drops_nothing()
    {
        Story.Declaring(1, 2).With("plan.name", "Release").With("plan.configurations", new[] { "Chrome" }).Run(Passed(1), Passed(9));

        var entry = await OnlyEntry((await OnlyPlan()).Number("id")!.Value);
        Assert.That(await Server.Cases(OnlyRunOf(entry)), Is.EqualTo([1, 2, 9]));
        Assert.That(Sandbox.Requests.Of("update_run_in_plan_entry"), Has.Count.EqualTo(1));
        Assert.That(await Server.Results(OnlyRunOf(entry)), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_plan_that_the_session_created_is_closed_if_asked()
    {
        Story.With("plan.name", "Release").With("plan.close", true).Run(Passed(1));

        Assert.That((await OnlyPlan()).Flag("is_completed"));
    }

    [Test]
    public async Task A_plan_that_was_there_before_is_never_closed()
    {
        var plan = await AddPlan("Release");

        Story.With("plan.name", "Release").With("plan.close", true).With("run.close", true).Run(Passed(1));

        Assert.That((await Server.Plan(plan)).Flag("is_completed"), Is.False);
    }

    [Test]
    public async Task A_plan_is_left_open_when_the_tests_ended_early()
    {
        var session = Story.With("plan.name", "Release").With("plan.close", true).Begin();
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: true));

        Assert.That((await OnlyPlan()).Flag("is_completed"), Is.False);
        Assert.That(Log.Codes, Does.Contain("TR0209"));
    }

    [Test]
    public async Task A_completed_plan_is_refused_and_nothing_is_lost()
    {
        var plan = await AddPlan("Release");
        await Server.Post($"close_plan/{plan}", new { });

        Story.With("plan.id", plan).Run(Passed(1));

        Assert.That(Log.Of("TR0208").ToString(), Facts.InOrder(
            $"R{plan} \"Release\" (plan.id)", "closed", "→ ", "plan.id", "plan.name", "TESTRAIL_PLAN_ID=… testrail-reporter resume", "TESTRAIL_PLAN__NAME=… testrail-reporter resume"));
        Assert.That(await Story.With("plan.id", null).With("plan.name", "Next").ResumeAsync(), Is.True);
        var next = (await Server.Plans()).Single(other => other.Text("name") == "Next");
        Assert.That(next.Number("passed_count"), Is.EqualTo(1));
    }

    private async Task<long> AddPlan(string name) => (await Server.Post("add_plan/1", new { name })).Number("id")!.Value;

    private async Task<JsonElement> OnlyPlan()
    {
        var plans = await Server.Plans();
        Assert.That(plans, Has.Count.EqualTo(1), "one plan was opened");
        return plans[0];
    }

    private async Task<JsonElement> OnlyEntry(long plan)
    {
        var entries = (await Server.Plan(plan)).GetProperty("entries");
        Assert.That(entries.GetArrayLength(), Is.EqualTo(1), "one entry was added");
        return entries[0];
    }

    private static long OnlyRunOf(JsonElement entry)
    {
        Assert.That(entry.GetProperty("runs").GetArrayLength(), Is.EqualTo(1), "the entry has one run");
        return entry.GetProperty("runs")[0].Number("id")!.Value;
    }
}
