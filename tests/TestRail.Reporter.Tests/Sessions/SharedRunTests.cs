using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Several sessions on one machine that report to one run.</summary>
internal sealed class SharedRunTests : StoryFixture
{
    private const string Command = "4711_0f8fad5bd9cb469fa16570867728950e";

    [SetUp]
    public void OfASolution() => (Story.Invocation, Story.IsOneOfSeveral) = (Command, true);

    [Test]
    public async Task Projects_of_one_command_share_a_run_that_holds_what_all_of_them_declare()
    {
        Project("Shop.Tests.dll").Declaring(1, 2, 3).Run(Passed(1), Passed(2));
        Project("Cart.Tests.dll").Declaring(3, 4, 5).Run(Failed(4));

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3, 4, 5]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
        Assert.That(Log.Messages.Select(message => message.Text.Split(' ')[0]), Is.EqualTo(["Opened", "DELIVERED:", "Reporting", "DELIVERED:"]));
    }

    [Test]
    public async Task Two_commands_at_once_have_two_runs()
    {
        var (one, other) = (Project("Shop.Tests.dll").Begin(), Started("4712_x").Begin());
        Story.Run(other, Passed(2));
        Story.Run(one, Passed(1));

        var runs = await Server.Runs();
        Assert.That(runs, Has.Count.EqualTo(2));
        foreach (var run in runs)
            Assert.That(await Server.Results(run.GetProperty("id").GetInt64()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_key_of_ones_own_outranks_what_the_command_says()
    {
        Story.With("run.key", "nightly");
        Project("Shop.Tests.dll").Run(Passed(1));
        Started("4712_x").Run(Passed(2));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_build_of_a_CI_system_shares_one_run_among_its_commands_and_another_attempt_has_another()
    {
        Build(attempt: 1);
        Project("Shop.Tests.dll").Run(Passed(1));
        Started("4712_x").Run(Passed(2));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));

        Build(attempt: 2);
        Story.Run(Passed(1));
        Assert.That(await Server.Runs(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_session_whose_configuration_says_something_else_of_the_run_has_its_own_and_says_so()
    {
        Story.Run(Passed(1));
        Story.With("run.name", "Weekly").With("run.milestone", "Release 1.1").Run(Passed(2));

        Assert.That((await Server.Runs()).Select(run => run.Text("name")), Is.EquivalentTo(["Nightly", "Weekly"]));
        Assert.That(Log.Of("TR0215").Text, Facts.InOrder(
            "(run.milestone, run.name)", $"R{(await Server.Runs()).Single(run => run.Text("name") == "Weekly").Number("id")}."));
    }

    [Test]
    public async Task A_shared_run_is_left_open_and_the_one_who_opened_it_says_so()
    {
        Story.With("run.close", true);
        Project("Shop.Tests.dll").Run(Passed(1));
        Project("Cart.Tests.dll").Run(Passed(2));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Log.Of("TR0214").Text, Facts.InOrder($"R{run}", "run.close"));
        Assert.That(await Story.ResumeAsync(), Is.True, "nothing is left to be done");
    }

    [Test]
    public async Task Commands_of_one_job_leave_their_run_open_and_each_says_so()
    {
        Build(attempt: 1);
        Story.IsOneOfSeveral = false;
        Story.With("run.close", true);
        Project("Shop.Tests.dll").Run(Passed(1));
        Started("4712_x").Run(Passed(2));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That(Log.Codes, Is.EqualTo(["TR0214", "TR0214"]));
    }

    [Test]
    public async Task A_single_project_outside_a_job_closes_its_run_and_the_next_command_opens_another()
    {
        Story.IsOneOfSeveral = false;
        Story.With("run.close", true);
        Project("Shop.Tests.dll").Run(Passed(1));
        Started("4712_x").Run(Passed(2));

        Assert.That((await Server.Runs()).Select(run => run.Flag("is_completed")), Is.EqualTo([true, true]));
    }

    [Test]
    public async Task What_a_job_left_is_not_closed_by_whoever_resumes_it()
    {
        Build(attempt: 1);
        Story.IsOneOfSeveral = false;
        Sandbox.Faults.Down = true;
        Story.With("run.close", true);
        Project("Shop.Tests.dll").Run(Passed(1));
        Sandbox.Faults.Down = false;
        Story.Environment.Clear();

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.False);
    }

    [Test]
    public async Task Single_projects_at_once_leave_the_run_of_their_build_open()
    {
        Build(attempt: 1);
        Story.IsOneOfSeveral = false;
        Story.With("run.close", true);
        var (one, other) = (Project("Shop.Tests.dll").Declaring(1).Begin(), Project("Cart.Tests.dll").Declaring(2).Begin());
        await WaitFor(() => Log.Messages.Count == 2);
        Story.Run(one, Passed(1));
        Story.Run(other, Passed(2));

        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.False);
        Assert.That(Log.Codes.Distinct(), Is.EqualTo(["TR0214"]));
    }

    [TestCase(0)]
    [TestCase(20)]
    public async Task A_run_that_somebody_closed_is_followed_by_another(int seconds)
    {
        Project("Shop.Tests.dll").Run(Passed(1));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromSeconds(seconds));

        Project("Cart.Tests.dll").Run(Passed(2));
        Project("Tax.Tests.dll").Run(Passed(3));

        var open = (await Server.Runs()).Single(run => run.Flag("is_completed") == false).Number("id")!.Value;
        Assert.That(await Server.Results(open), Has.Count.EqualTo(2));
    }

    [TestCase("mapped")]
    [TestCase("all")]
    public async Task A_run_that_was_closed_between_two_commands_is_followed_by_another_for_the_same_cases(string selection)
    {
        Story.With("run.key", "job 1").With("run.selection", selection);
        Project("Shop.Tests.dll").Run(Passed(1));
        await Server.Post($"close_run/{await Server.OnlyRun()}", new { });

        Story.Invocation = "4712_x";
        Project("Shop.Tests.dll").Run(Failed(1));

        var open = (await Server.Runs()).Single(run => run.Flag("is_completed") == false).Number("id")!.Value;
        Assert.That((await Server.Result(open, 1)).Number("status_id"), Is.EqualTo(5));
    }

    [Test]
    public async Task What_a_person_selected_meanwhile_stays()
    {
        Project("Shop.Tests.dll").Declaring(1, 2).Run(Passed(1));
        var run = await Server.OnlyRun();
        await Server.Post($"update_run/{run}", new { include_all = false, case_ids = new[] { 1, 2, 9 } });
        await Server.Post($"add_result_for_case/{run}/9", new { status_id = 5, comment = "Seen by Ada" });
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromSeconds(20));

        Project("Cart.Tests.dll").Declaring(3).Run(Passed(3));

        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3, 9]));
        Assert.That(await Server.Results(run, 9), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_several_sessions_could_not_send_goes_into_one_run_later()
    {
        Sandbox.Faults.Down = true;
        Project("Shop.Tests.dll").Run(Passed(1));
        Project("Cart.Tests.dll").Run(Passed(2));
        Sandbox.Faults.Down = false;

        Story.Invocation = null;
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task In_a_plan_there_is_one_entry()
    {
        Story.With("plan.name", "Nightly");
        Project("Shop.Tests.dll").Declaring(1).Run(Passed(1));
        Project("Cart.Tests.dll").Declaring(2).Run(Passed(2));

        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var run = plan.GetProperty("entries").EnumerateArray().Single().GetProperty("runs").EnumerateArray().Single().Number("id")!.Value;
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2]));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
    }

    private Story Project(string assembly)
    {
        Story.Assembly = assembly;
        return Story;
    }

    private Story Started(string id)
    {
        Story.Invocation = id;
        return Story;
    }

    private void Build(int attempt)
    {
        Story.Environment["GITHUB_ACTIONS"] = "true";
        Story.Environment["GITHUB_RUN_ID"] = "9001";
        Story.Environment["GITHUB_RUN_ATTEMPT"] = $"{attempt}";
    }
}
