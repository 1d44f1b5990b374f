using TestRail.Reporter.Tests.Killing;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>Which runs and plans <c>exec</c> closes, which it leaves open, and the reasons it gives.</summary>
internal sealed class ExecClosingTests : ExecFixture
{
    private static readonly string[] Nothing = [];

    [TestCase(true, new string[0], true)]
    [TestCase(true, new[] { "--no-close" }, false)]
    [TestCase(false, new[] { "--close" }, true)]
    public async Task The_run_is_closed_when_the_configuration_or_the_command_line_asks_for_it(bool configured, string[] options, bool isClosed)
    {
        Story.With("run.close", configured);

        Assert.That(await ExecAsync(options, 1, "1", "/", "-2"), Is.EqualTo(1), Printed);

        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.EqualTo(isClosed));
        Assert.That(LastWord.Contains("(closed): http"), Is.EqualTo(isClosed));
        Assert.That(Printed, Does.Not.Contain("TR0214"));
    }

    [Test]
    public async Task The_runs_of_all_suites_are_closed_and_named()
    {
        Story.With("project", "Mobile app").With("run.close", true);

        Assert.That(await ExecAsync(0, "41", "48", "/", "47"), Is.Zero, Printed);

        var runs = await Server.Runs(project: 2);
        Assert.That(runs.Select(run => (run.Number("suite_id"), run.Number("passed_count"), run.Flag("is_completed"))), Is.EquivalentTo([(2, 1, true), (3, 2, true)]));
        Assert.That(LastWord.Split('\n').Skip(1).Select(line => line.Trim()), Is.EquivalentTo(runs.Select(run => $"Run R{run.Number("id")} (closed): {run.Text("url")}")));
    }

    [Test]
    public async Task A_plan_that_the_sessions_created_is_closed_with_its_run()
    {
        Story.With("plan.name", "Nightly").With("plan.close", true);

        Assert.That(await ExecAsync(0, "1", "/", "2"), Is.Zero, Printed);

        Assert.That((await Server.Plans()).Single().Flag("is_completed"), Is.True);
    }

    [Test]
    public async Task A_plan_in_which_another_machine_is_at_work_stays_open([Values] bool isAsked)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.LateAnswer, Delay = ServerTime.UntilEnded });
        Story.With("plan.name", "Nightly").With("plan.close", true);
        var command = ExecAsync(isAsked ? ["--close"] : [], 0, "1");
        await WaitFor(() => Sandbox.Requests.Of("add_results_for_cases").Count > 0);
        await Server.Post($"add_plan_entry/{(await Server.Plans()).Single().Number("id")}", new { suite_id = 1, name = "Elsewhere" });
        ServerTime.End(ServerTime.UntilEnded);

        Assert.That(await command, Is.Zero, Printed);
        Assert.That((await Server.Plans()).Single().Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Does.Contain("TR0226"));
    }

    [Test]
    public async Task A_plan_of_somebody_elses_stays_open_also_when_closing_is_asked_for()
    {
        var plan = (await Server.Post("add_plan/1", new { name = "Release" })).Number("id")!.Value;
        Story.With("plan.id", plan);

        Assert.That(await ExecAsync(["--close"], 0, "1"), Is.Zero, Printed);

        Assert.That((await Server.Plan(plan)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Facts.InOrder("TR0704", $"plan R{plan}", "→ ", "testrail-reporter run close", " --plan\n"));
    }

    [Test]
    public async Task A_run_that_is_joined_by_its_id_is_never_closed()
    {
        var run = (await Server.Post("add_run/1", new { name = "Release", include_all = true })).Number("id")!.Value;
        Story.With("run.id", run).With("run.close", true);

        Assert.That(await ExecAsync(0, "1", "/", "2"), Is.Zero, Printed);

        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_command_that_a_signal_ended_closes_nothing()
    {
        Assert.That(await RunAsync(["exec", "--close", "--", "sh", "-c", "\"$@\"; kill -9 $$", "sh", .. ReportingChild.Command(Story.Folder, 0, "1")]), Is.EqualTo(137), Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
    }

    [TestCase(255)]
    [TestCase(193)]
    [Platform("Linux")]
    public async Task An_exit_code_above_those_of_signals_is_the_commands_own(int exitCode)
    {
        Assert.That(await RunAsync(["exec", "--close", "--", "sh", "-c", $"\"$@\"; exit {exitCode}", "sh", .. ReportingChild.Command(Story.Folder, 0, "1")]), Is.EqualTo(exitCode), Printed);

        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.True);
        Assert.That(Printed, Does.Not.Contain("TR0209"));
    }

    [Test]
    [Platform("Linux")]
    public async Task What_a_killed_process_recorded_is_delivered_and_the_run_is_left_open()
    {
        Story.With("run.close", true);

        // The shell continues after its child is killed, as dotnet test does after its test host is killed.
        string[] command = ["sh", "-c", "\"$@\"; exit 1", "sh", .. ReportingChild.Command(Story.Folder, 0, "1", "/", "2", "-3", ReportingChild.Die)];
        Assert.That(await RunAsync(["exec", "--", .. command]), Is.EqualTo(1), Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Does.Contain("TR0209").And.Contain($"testrail-reporter run close {run}"));
    }

    [Test]
    public async Task What_could_not_be_delivered_is_kept_and_the_run_stays_open_until_it_is()
    {
        Story.With("run.close", true);
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled, Times = FaultRule.Always });

        Assert.That(await ExecAsync(0, "1", "/", "2"), Is.Zero, "the command's own");

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Facts.InOrder($"TR0703 Run R{run}", "2 sessions", "pending"));
        Assert.That(LastWord, Does.StartWith("testrail: INCOMPLETE: 0 accepted, 0 rejected,").And.EndsWith(": testrail-reporter resume"));
    }

    [Test]
    public async Task A_run_that_no_test_reported_into_stays_open()
    {
        Story.Declaring(1);

        Assert.That(await ExecAsync(["--close", "--assemblies", Path.Combine(Story.Folder, Story.Assembly)], 1, Nothing), Is.EqualTo(1), Printed);

        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Does.Contain("TR0209").And.Contain("TR0702"));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_key_that_only_the_command_knows_closes_nothing_and_that_is_said()
    {
        Story.With("connection", new { url = Sandbox.Url.AbsoluteUri, user = SandboxServer.User, apiKey = "${INNER_KEY}" });

        Assert.That(
            await RunAsync(["exec", "--close", "--", "sh", "-c", $"INNER_KEY={SandboxServer.Key} \"$@\"", "sh", .. ReportingChild.Command(Story.Folder, 0, "1")]), Is.Zero, Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0101").And.Contain("INNER_KEY"));
    }
}
