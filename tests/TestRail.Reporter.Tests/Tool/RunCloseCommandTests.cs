using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>run close</c> closes a run that several sessions reported to.</summary>
internal sealed class RunCloseCommandTests : ToolFixture
{
    [TestCase("57")]
    [TestCase("R57")]
    public async Task The_run_of_the_id_is_closed(string id)
    {
        var run = await AddRun();

        Assert.That(await RunAsync("run", "close", id.Replace("57", $"{run}", StringComparison.Ordinal)), Is.Zero, Printed);

        Assert.That(await IsClosed(run), Is.True);
        Assert.That(Error.ToString().Trim(), Is.EqualTo($"testrail: Run R{run} \"Release\" is closed: {Sandbox.Url}index.php?/runs/view/{run}"));
    }

    [Test]
    public async Task The_run_of_the_variable_is_closed()
    {
        var run = await AddRun();
        Story.Environment["TESTRAIL_RUN_ID"] = $"{run}";

        Assert.That(await RunAsync("run", "close"), Is.Zero, Printed);

        Assert.That(await IsClosed(run), Is.True);
    }

    [TestCase("nightly")]
    [TestCase(null)]
    public async Task The_run_that_sessions_of_the_key_or_of_the_job_opened_is_closed(string? key)
    {
        if (key is null)
            (Story.Environment["GITHUB_ACTIONS"], Story.Environment["GITHUB_RUN_ID"]) = ("true", "9001");
        else
            Story.With("run.key", key);
        Story.Run(Passed(1));
        Story.Assembly = "Cart.Tests.dll";
        Story.Run(Passed(2));
        var other = await AddRun();

        Assert.That(await RunAsync("run", "close"), Is.Zero, Printed);

        var runs = await Server.Runs();
        Assert.That(runs, Has.Count.EqualTo(2));
        Assert.That(runs.Where(run => run.Flag("is_completed") == true).Select(run => run.Number("id")), Has.None.EqualTo(other).And.Exactly(1).Items);
    }

    [Test]
    public async Task A_run_that_is_closed_already_is_said_to_be()
    {
        var run = await AddRun();
        await RunAsync("run", "close", $"{run}");

        Assert.That(await RunAsync("run", "close", $"{run}"), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.Contain("already closed"));
        Assert.That(Sandbox.Requests.Of("close_run"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_run_of_a_plan_is_closed_with_its_plan_only()
    {
        Story.With("plan.name", "Nightly").With("run.key", "nightly").Run(Passed(1));
        var plan = (await Server.Plans()).Single().Number("id")!.Value;

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0709").And.Contain($"plan R{plan}").And.Contain(" --plan\n"));
        Assert.That((await Server.Plan(plan)).Flag("is_completed"), Is.False);

        Assert.That(await RunAsync("run", "close", "--plan"), Is.Zero, Printed);
        Assert.That((await Server.Plan(plan)).Flag("is_completed"), Is.True);
    }

    [TestCase("plan.name")]
    [TestCase("plan.id")]
    public async Task The_configured_plan_is_closed_on_a_machine_that_knows_no_run_of_it(string option)
    {
        var plan = (await Server.Post("add_plan/1", new { name = "Release" })).Number("id")!.Value;
        await Server.Post("add_plan/1", new { name = "Release" });
        Story.With(option, option == "plan.id" ? plan : "release");

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), "not without being told to");
        Assert.That(await RunAsync("run", "close", "--plan"), Is.Zero, Printed);

        Assert.That((await Server.Plans()).Where(each => each.Flag("is_completed") == true).Select(each => each.Number("id")), Is.EqualTo([plan]));
        Assert.That(Error.ToString().Trim(), Is.EqualTo($"testrail: Plan R{plan} \"Release\" is closed: {Sandbox.Url}index.php?/plans/view/{plan}"));
    }

    [Test]
    public async Task A_plan_that_is_not_open_is_named()
    {
        Story.With("plan.name", "Nightly {date}");

        Assert.That(await RunAsync("run", "close", "--plan"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0712").And.Not.Contain("{date}"));
    }

    [Test]
    public async Task A_plan_is_left_open_while_results_for_any_of_its_runs_are_kept_here()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });
        Story.With("plan.name", "Nightly").Run(Passed(1));
        var kept = Story.Journals.Single();
        Story.Run(Passed(2));

        Assert.That(await RunAsync("run", "close", "--plan"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0710 Plan R").And.Contain($" {kept}.\n"));
    }

    [Test]
    public async Task An_id_needs_no_project()
    {
        var run = await AddRun();
        Story.Without("project");

        Assert.That(await RunAsync("run", "close", $"{run}"), Is.Zero, Printed);

        Assert.That(await IsClosed(run), Is.True);
    }

    [Test]
    public async Task Nothing_to_close_is_said()
    {
        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0708"));
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task An_unknown_id_is_refused()
    {
        Assert.That(await RunAsync("run", "close", "4711"), Is.EqualTo(3));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0201").And.Contain("4711"));
    }

    [Test]
    public async Task The_run_of_another_project_is_left_alone()
    {
        var run = (await Server.Post("add_run/2", new { name = "Android", suite_id = 2, include_all = true })).Number("id")!.Value;

        Assert.That(await RunAsync("run", "close", $"{run}"), Is.EqualTo(1));

        Assert.That(Error.ToString(), Does.StartWith($"testrail: TR0711 Run R{run} \"Android\" ").And.Contain("project \"Web shop\""));
        Assert.That(await IsClosed(run), Is.False);
    }

    [Test]
    public async Task Who_may_not_close_is_told_so()
    {
        var run = await AddRun();
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.Forbidden });

        Assert.That(await RunAsync("run", "close", $"{run}"), Is.EqualTo(3));

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0201"));
        Assert.That(await IsClosed(run), Is.False);
    }

    [Test]
    public async Task A_lost_answer_is_asked_after()
    {
        var run = await AddRun();
        Fails(new FaultRule { Method = "close_run", Kind = FaultKind.DropAfter });

        Assert.That(await RunAsync("run", "close", $"{run}"), Is.Zero, Printed);

        Assert.That(await IsClosed(run), Is.True);
    }

    [Test]
    public async Task A_run_is_left_open_while_results_for_it_are_kept_here()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });
        Story.With("run.key", "nightly").Run(Passed(1));
        var run = await Server.OnlyRun();

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1));
        Assert.That(Error.ToString(), Does.StartWith($"testrail: TR0710 Run R{run} \"Nightly\" ").And.Contain($" {Story.Journals[0]}"));
        Assert.That(await IsClosed(run), Is.False);

        Assert.That(await RunAsync("resume"), Is.Zero, Printed);
        Assert.That(await RunAsync("run", "close"), Is.Zero, Printed);
        Assert.That(await IsClosed(run), Is.True);
    }

    [Test]
    public async Task A_run_is_left_open_while_a_session_of_its_key_goes_on()
    {
        Story.With("run.key", "nightly");
        var session = await LiveAsync(Passed(1));
        var run = await Server.OnlyRun();

        Assert.That(await RunAsync("run", "close"), Is.EqualTo(1), Printed);

        session.Complete(new Reporter.Contracts.Sessions.SessionEnd(Aborted: false));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_kept_for_another_run_is_no_reason_to_leave_one_open()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });
        Story.Run(Passed(1));
        var run = await AddRun();

        Assert.That(await RunAsync("run", "close", $"{run}"), Is.Zero, Printed);
    }

    [Test]
    public async Task Force_leaves_out_what_is_kept()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });
        Story.With("run.key", "nightly").Run(Passed(1));

        Assert.That(await RunAsync("run", "close", "--force"), Is.Zero, Printed);

        Assert.That(await IsClosed(await Server.OnlyRun()), Is.True);
    }

    [TestCase("run", "close", "fifty-seven")]
    [TestCase("run", "close", "0")]
    [TestCase("run", "close", "57", "58")]
    [TestCase("run", "close", "--frce")]
    public async Task A_wrong_command_line_is_2(params string[] args)
    {
        Assert.That(await RunAsync(args), Is.EqualTo(2), Printed);
        Assert.That(Sandbox.Requests.Count, Is.Zero);
    }

    private async Task<long> AddRun() => (await Server.Post("add_run/1", new { name = "Release", include_all = true })).Number("id")!.Value;

    private async Task<bool> IsClosed(long run) => (await Server.Run(run)).Flag("is_completed") == true;
}
