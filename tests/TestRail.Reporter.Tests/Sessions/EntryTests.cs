using System.Text.Json;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Reporter.Tool.Operations;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Which plan entry a session reports to, and what it may change there.</summary>
internal sealed class EntryTests : StoryFixture
{
    private static readonly string[] Linux = ["Chrome", "Ubuntu 24.04"], Windows = ["Chrome", "Windows 11"];

    private long _plan;

    [SetUp]
    public async Task InAPlan()
    {
        _plan = (await Server.Post("add_plan/1", new { name = "Release" })).Number("id")!.Value;
        Story.With("plan.id", _plan);
    }

    [Test]
    public async Task Sessions_without_an_entrys_name_and_configurations_have_an_entry_each()
    {
        Story.Declaring(1).Run(Passed(1));
        Story.Declaring(2).Run(Passed(2));

        Assert.That((await Entries()).Select(entry => entry.Text("name")), Is.EqualTo(["Nightly", "Nightly"]));
        Assert.That((await Server.Plan(_plan)).Number("passed_count"), Is.EqualTo(2));
    }

    [Test]
    public async Task An_entry_that_has_a_name_of_its_own_is_found_and_joined_as_it_is()
    {
        Story.With("plan.entry", "Shop").With("plan.entryDescription", "First").Declaring(1, 2).Run(Passed(1));
        var before = await Server.Run(await OnlyRun());

        Story.With("plan.entry", "SHOP").With("plan.entryDescription", "Second").With("plan.close", true).Declaring(2, 3).Run(Failed(2), Passed(3));

        var run = await Server.Run(await OnlyRun());
        Assert.That((run.Text("name"), run.Text("description"), run.Flag("is_completed")), Is.EqualTo((before.Text("name"), before.Text("description"), false)));
        Assert.That(await Server.Cases(await OnlyRun()), Is.EqualTo([1, 2]));
        Assert.That((await Server.Result(await OnlyRun(), 2)).Number("status_id"), Is.EqualTo(5));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("\n    C3  Shop.CartTests.Test_of_3"));
        Assert.That(Sandbox.Requests.Of("update_plan_entry"), Is.Empty);
    }

    [Test]
    public async Task A_run_of_the_same_combination_is_joined_as_it_is()
    {
        Story.With("plan.configurations", Linux).Declaring(1, 2).Run(Passed(1));
        Story.With("plan.configurations", Linux.Reverse()).Declaring(2, 3).Run(Passed(2), Passed(3));

        Assert.That(await Server.Cases(await OnlyRun()), Is.EqualTo([1, 2]));
        Assert.That(await Server.Results(await OnlyRun()), Has.Count.EqualTo(2));
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C3"));
        Assert.That(Log.Messages.Select(message => message.Text), Has.Some.StartsWith($"Reporting to run R{await OnlyRun()} "));
        Assert.That(Sandbox.Requests.Of("update_run_in_plan_entry"), Is.Empty);
    }

    [Test]
    public async Task Each_run_of_an_entry_grows_by_what_its_own_session_reports()
    {
        Story.With("plan.configurations", Linux).Declaring(1, 2).Run(Passed(1), Passed(7));
        Story.With("plan.configurations", Windows).Declaring(2, 3).Run(Passed(2), Passed(8));

        var runs = Runs((await Entries()).Single()).ToList();
        Assert.That(runs.Select(run => run.Text("config")), Is.EqualTo(["Chrome, Windows 11", "Chrome, Ubuntu 24.04"]));
        Assert.That(await Server.Cases(runs[0].Number("id")!.Value), Is.EqualTo([2, 3, 8]));
        Assert.That(await Server.Cases(runs[1].Number("id")!.Value), Is.EqualTo([1, 2, 7]));
    }

    [Test]
    public async Task A_run_in_an_entry_has_its_own_description_assignee_and_reference()
    {
        Story.With("plan.configurations", Linux).With("plan.entryDescription", "Job 1").Run(Passed(1));
        Story.With("plan.configurations", Windows).With("plan.entryDescription", "Job 2").With("plan.assignedTo", "Grace Hopper").With("run.refs", "SHOP-1").Run(Passed(1));

        var added = Runs((await Entries()).Single()).Single(run => run.Text("config") == "Chrome, Windows 11");
        Assert.That(added.Text("description"), Does.StartWith("Job 2\n\n`trr-"));
        Assert.That((added.Number("assignedto_id"), added.Text("refs")), Is.EqualTo((3L, "SHOP-1")));
    }

    [Test]
    public async Task Entries_of_another_suite_or_name_are_left_alone()
    {
        await Server.Post($"add_plan_entry/{_plan}", new { suite_id = 1, name = "Other", config_ids = new[] { 1, 4 } });

        Story.With("plan.entry", "Shop").With("plan.configurations", Linux).Run(Passed(1));

        Assert.That((await Entries()).Select(entry => entry.Text("name")), Is.EqualTo(["Other", "Shop"]));
    }

    [TestCase(new[] { "Chrome" }, "Browsers: Chrome", "Browsers: Chrome with Operating Systems: Ubuntu 24.04")]
    [TestCase(new[] { "Chrome", "Ubuntu 24.04", "Screens: 4K" }, "Browsers: Chrome with Operating Systems: Ubuntu 24.04 with Screens: 4K", "Browsers: Chrome with Operating Systems: Ubuntu 24.04")]
    [TestCase(new string[0], "none", "Browsers: Chrome with Operating Systems: Ubuntu 24.04")]
    public async Task A_job_of_other_groups_is_refused_before_anything_is_created(string[] configurations, string names, string has)
    {
        Story.With("plan.entry", "Shop").With("plan.configurations", Linux).Run(Passed(1));
        Sandbox.Requests.Clear();
        Log.Clear();

        Story.With("plan.configurations", configurations).Run(Passed(1));

        Assert.That(Log.Of("TR0222").Text, Facts.InOrder("entry \"Shop\"", $" {has}, ", "plan.configurations", $" {names}."));
        Assert.That(Sandbox.Requests.All.Where(request => request.Verb == "POST"), Is.Empty);
        Assert.That(await Story.With("plan.configurations", Windows).ResumeAsync(), Is.True);
        Assert.That(Runs((await Entries()).Single()).Select(run => run.Number("passed_count")), Is.EqualTo(new long?[] { 1, 1 }));
    }

    [Test]
    public async Task A_job_with_configurations_is_refused_by_an_entry_without()
    {
        Story.With("plan.entry", "Shop").Run(Passed(1));

        Story.With("plan.configurations", Linux).Run(Passed(1));

        Assert.That(Log.Of("TR0222").Text, Facts.InOrder("entry \"Shop\"", "no configuration", "plan.configurations", "Browsers: Chrome with "));
    }

    [TestCase("bob@example.com")]
    [TestCase("99")]
    public async Task An_assignee_that_is_not_there_leaves_nothing_half_made(string user)
    {
        Story.With("plan.id", null).With("plan.name", "New").With("plan.milestone", "New").With("plan.configurations", new[] { "New: New" })
            .With("plan.assignedTo", user).Run(Passed(1));

        Assert.That(Log.Of("TR0202").Text, Does.Contain($"user \"{user}\" (plan.assignedTo)"));
        Assert.That(Sandbox.Requests.All.Skip(1).Where(request => request.Verb == "POST"), Is.Empty);
        Assert.That(await Story.With("plan.assignedTo", "2").ResumeAsync(), Is.True);
        var run = Runs((await Server.Plan((await Server.Plans())[0].Number("id")!.Value)).GetProperty("entries")[0]).Single();
        Assert.That(run.Number("assignedto_id"), Is.EqualTo(2));
    }

    [TestCase("Chrome", new[] { "add_run_to_plan_entry", "add_results_for_cases" })]
    [TestCase("Opera", new[] { "add_config", "add_run_to_plan_entry", "add_results_for_cases" })]
    public async Task A_rehearsal_shows_what_would_be_created_and_creates_nothing(string browser, string[] methods)
    {
        Story.With("plan.configurations", new[] { "Safari" }).Run(Passed(1));
        Sandbox.Faults.Down = true;
        Story.With("plan.configurations", new[] { $"Browsers: {browser}" }).Run(Passed(1));
        Sandbox.Faults.Down = false;
        var before = (await Server.Plan(_plan)).GetRawText();

        var dryRun = new DryRunOutput(isFull: true);
        await Story.ResumeAsync(new ResumeOptions { DryRun = dryRun.DryRun });
        dryRun.Write(Log);

        Assert.That(Log.Messages.Select(message => message.Text.Split('/')[0]).Where(text => text.StartsWith("POST", StringComparison.Ordinal)), Is.EqualTo(methods.Select(method => $"POST {method}")));
        Assert.That((await Server.Plan(_plan)).GetRawText(), Is.EqualTo(before));
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That((await Server.Plan(_plan)).Number("passed_count"), Is.EqualTo(2));
    }

    private async Task<IReadOnlyList<JsonElement>> Entries() => [.. (await Server.Plan(_plan)).GetProperty("entries").EnumerateArray()];

    private async Task<long> OnlyRun() => Runs((await Entries()).Single()).Single().Number("id")!.Value;

    private static IEnumerable<JsonElement> Runs(JsonElement entry) => entry.GetProperty("runs").EnumerateArray();
}
