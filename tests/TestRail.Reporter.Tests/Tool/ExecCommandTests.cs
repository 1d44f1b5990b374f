using TestRail.Reporter.Tests.Killing;
using TestRail.Reporter.Tests.Session.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Faulting;

namespace TestRail.Reporter.Tests.Tool;

/// <summary><c>exec</c> around real processes, whose sessions find in their environment what they need.</summary>
internal sealed class ExecCommandTests : ToolFixture
{
    private static readonly string[] Nothing = [];

    [Test]
    public async Task All_sessions_of_the_command_report_into_one_run_and_its_exit_code_is_kept()
    {
        Assert.That(await ExecAsync(7, "1", "-2", "/", "3"), Is.EqualTo(7), Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False, "nobody asked to close it");
        Assert.That(Output.ToString(), Is.Empty, "the output is the command's");
        Assert.That(LastWord, Is.EqualTo($"testrail: DELIVERED: 3 accepted, 0 refused, 0 kept, 0 in doubt. In all, of 2 sessions.\n          Run R{run}: {Sandbox.Url}index.php?/runs/view/{run}"));
    }

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
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromSeconds(1) });
        Story.With("plan.name", "Nightly").With("plan.close", true);
        var command = ExecAsync(isAsked ? ["--close"] : [], 0, "1");
        await WaitFor(() => Sandbox.Requests.Of("add_results_for_cases").Count > 0);
        await Server.Post($"add_plan_entry/{(await Server.Plans()).Single().Number("id")}", new { suite_id = 1, name = "Elsewhere" });

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
        Assert.That(Error.ToString(), Does.Contain("TR0704").And.Contain(" --plan."));
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

    [Test]
    [Platform("Linux")]
    public async Task What_a_killed_process_recorded_is_delivered_and_the_run_is_left_open()
    {
        Story.With("run.close", true);

        // As dotnet test does, whose runner was killed: the command itself goes on.
        string[] command = ["sh", "-c", "\"$@\"; exit 1", "sh", .. ReportingChild.Command(Story.Folder, 0, "1", "/", "2", "-3", ReportingChild.Die)];
        Assert.That(await RunAsync(["exec", "--", .. command]), Is.EqualTo(1), Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(3));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Does.Contain("TR0209").And.Contain($"testrail-reporter run close {run}"));
    }

    [Test]
    public async Task What_a_session_could_not_deliver_is_delivered_when_all_have_ended()
    {
        Story.With("run.close", true);
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled });

        Assert.That(await ExecAsync(0, "1", "/", "2"), Is.Zero, Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.True);
        Assert.That(LastWord, Does.StartWith("testrail: DELIVERED: 2 accepted"));
    }

    [Test]
    public async Task What_could_not_be_delivered_is_kept_and_the_run_stays_open_until_it_is()
    {
        Story.With("run.close", true);
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.ApiDisabled, Times = FaultRule.Always });

        Assert.That(await ExecAsync(0, "1", "/", "2"), Is.Zero, "the command's own");

        var run = await Server.OnlyRun();
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.False);
        Assert.That(Error.ToString(), Does.Contain($"TR0703 Run R{run} was left open, since not everything of 2 sessions is at TestRail."));
        Assert.That(LastWord, Does.StartWith("testrail: INCOMPLETE: 0 accepted, 0 refused,").And.EndsWith("Next: testrail-reporter resume"));
    }

    [TestCase("warn", 0)]
    [TestCase("fail", 1)]
    public async Task Results_that_did_not_arrive_fail_the_build_only_where_it_is_to_fail(string onError, int exitCode)
    {
        Story.With("delivery.onError", onError);
        Sandbox.Faults.Down = true;

        Assert.That(await ExecAsync(0, "1"), Is.EqualTo(exitCode), Printed);
    }

    [Test]
    public async Task A_key_of_ones_own_brings_later_commands_into_the_same_run_until_it_is_closed()
    {
        Story.With("run.key", "release");
        Assert.That(await ExecAsync(0, "1"), Is.Zero, Printed);
        Assert.That(await ExecAsync(["--close"], 0, "2"), Is.Zero, Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(2));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.True);
        Assert.That(LastWord, Does.Contain("1 accepted, 0 refused, 0 kept, 0 in doubt. In all, of 1 session."), "of this command alone");
    }

    [Test]
    public async Task Two_commands_of_one_build_have_a_run_each()
    {
        Story.Environment["GITHUB_ACTIONS"] = "true";
        Story.Environment["GITHUB_RUN_ID"] = "9001";
        await ExecAsync(0, "1");
        await ExecAsync(0, "2");

        Assert.That(await Server.Runs(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_run_can_be_opened_before_the_command_starts_and_the_sessions_join_it()
    {
        Story.Declaring(1, 2, 5).With("run.close", true);

        Assert.That(await ExecAsync(["--assemblies", Path.Combine(Story.Folder, Story.Assembly)], 0, "1", "/", "3"), Is.Zero, Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([1, 2, 3, 5]));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.True);
        Assert.That(Error.ToString(), Does.StartWith($"testrail: Opened run R{run} \"Nightly\": "));
        Assert.That(Error.ToString(), Does.Contain("of 2 sessions"));
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
    public async Task A_run_can_be_opened_before_without_knowing_its_cases()
    {
        Assert.That(await ExecAsync(["--open", "--close"], 0, "4"), Is.Zero, Printed);

        var run = await Server.OnlyRun();
        Assert.That(await Server.Cases(run), Is.EqualTo([4]));
        Assert.That((await Server.Run(run)).Flag("is_completed"), Is.True);
    }

    [Test]
    public async Task A_run_that_cannot_be_opened_before_keeps_no_test_from_running()
    {
        Fails(new FaultRule { Method = "add_run", Kind = FaultKind.Forbidden });

        Assert.That(await ExecAsync(["--open", "--close"], 0, "4"), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0201"));
        Assert.That((await Server.Run(await Server.OnlyRun())).Flag("is_completed"), Is.True);
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

    [TestCase(5, 5)]
    [TestCase(0, 0)]
    public async Task What_the_tool_was_not_made_for_does_not_take_the_place_of_the_commands_exit_code(int exitCode, int expected)
    {
        Story.Time = new BrokenTimer("no timers left");

        Assert.That(await ExecAsync(["--close"], exitCode, "1"), Is.EqualTo(expected), Printed);

        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0004").And.Contain("no timers left"));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_only_collected_is_not_sent()
    {
        Story.With("delivery.mode", "collect");

        Assert.That(await ExecAsync(["--open"], 0, "1"), Is.Zero, Printed);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(LastWord, Does.StartWith("testrail: INCOMPLETE: 0 accepted, 0 refused, 1 kept").And.EndsWith("Next: testrail-reporter resume"));
    }

    [Test]
    public async Task A_command_that_runs_no_test_opens_nothing_and_is_told_of()
    {
        Assert.That(await ExecAsync(3, Nothing), Is.EqualTo(3));

        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Error.ToString(), Does.StartWith("testrail: TR0702"));
    }

    [Test]
    public async Task Without_a_configuration_the_command_runs_all_the_same()
    {
        Story.Without("connection");

        Assert.That(await ExecAsync(0, "1"), Is.Zero, Printed);

        Assert.That(Error.ToString(), Does.Contain("TR0101").And.Contain("1 kept"));
        Assert.That(Story.Journals, Has.Count.EqualTo(1));
    }

    [TestCase("no-such-command-anywhere", 127)]
    [TestCase("/", 126)]
    public async Task A_command_that_cannot_be_started_is_said_as_shells_say_it(string command, int exitCode)
    {
        Assert.That(await RunAsync("exec", "--", command, "test"), Is.EqualTo(exitCode));

        Assert.That(Error.ToString(), Does.StartWith($"testrail: TR0701 {command} could not be started: "));
        Assert.That(Story.Journals, Is.Empty);
    }

    [TestCase("exec")]
    [TestCase("exec", "--close", "--no-close", "--", "dotnet")]
    [TestCase("exec", "--nonsense", "--", "dotnet")]
    [TestCase("exec", "dotnet", "--close")]
    [TestCase("exec", "dotnet", "--", "test")]
    public async Task A_wrong_command_line_is_2_and_starts_nothing(params string[] args)
    {
        Assert.That(await RunAsync(args), Is.EqualTo(2));
        Assert.That(Error.ToString(), Does.Contain("See: testrail-reporter --help"));
    }

    [Test]
    [Platform("Linux")]
    public async Task The_command_gets_its_arguments_as_they_are()
    {
        var file = Path.Combine(Story.Folder, "arguments");
        string[] arguments = ["--close", "@response", "--", "a b", "-x", "[suggest]", ""];

        Assert.That(await RunAsync(["exec", "--", "sh", "-c", $"for each; do echo \"<$each>\"; done > '{file}'", "sh", .. arguments]), Is.Zero, Printed);

        Assert.That(await File.ReadAllLinesAsync(file), Is.EqualTo(arguments.Select(argument => $"<{argument}>")));
    }

    private string LastWord => Error.ToString().ReplaceLineEndings("\n").TrimEnd() is var said ? said[said.LastIndexOf("testrail: ", StringComparison.Ordinal)..] : "";

    private Task<int> ExecAsync(int exitCode, params string[] steps) => ExecAsync([], exitCode, steps);

    private Task<int> ExecAsync(string[] options, int exitCode, params string[] steps) =>
        RunAsync(["exec", .. options, "--", .. ReportingChild.Command(Story.Folder, exitCode, steps)]);
}
