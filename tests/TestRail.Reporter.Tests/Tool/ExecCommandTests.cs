using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>How <c>exec</c> runs the command and handles the journals of its sessions.</summary>
internal sealed class ExecCommandTests : ExecFixture
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
        Assert.That(LastWord, Does.StartWith("testrail: DELIVERED: 3 accepted, 0 rejected, 0 pending, 0 unconfirmed.").And.EndsWith($" 2 sessions.\n          Run R{run}: {Sandbox.Url}index.php?/runs/view/{run}"));
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

    [TestCase("warn", 0)]
    [TestCase("fail", 1)]
    public async Task Results_that_did_not_arrive_fail_the_build_only_where_it_is_to_fail(string onError, int exitCode)
    {
        Story.With("delivery.onError", onError);
        Sandbox.Faults.Down = true;

        Assert.That(await ExecAsync(0, "1"), Is.EqualTo(exitCode), Printed);
    }

    [TestCase("warn", "fail", 0)]
    [TestCase("fail", "ignore", 0)]
    [TestCase("fail", "warn", 0)]
    [TestCase("fail", "fail", 3)]
    public async Task Unknown_cases_in_a_session_fail_the_build_only_where_both_options_ask_for_it(string onError, string onUnknown, int exitCode)
    {
        Story.With("delivery.onError", onError).With("cases.onUnknown", onUnknown);

        Assert.That(await ExecAsync(0, "1", "999"), Is.EqualTo(exitCode), Printed);
    }

    [TestCase("warn", 0)]
    [TestCase("fail", 3)]
    public async Task A_result_that_a_session_had_rejected_fails_the_build_only_where_it_is_to_fail(string onError, int exitCode)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = "Field :results is not valid." });
        Story.With("delivery.onError", onError);

        Assert.That(await ExecAsync(0, "1"), Is.EqualTo(exitCode), Printed);
        Assert.That(LastWord, Does.StartWith("testrail: INCOMPLETE: 0 accepted, 1 rejected, 0 pending"));
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
        Assert.That(LastWord, Facts.InOrder("1 accepted, 0 rejected, 0 pending, 0 unconfirmed.", "1 session."), "of this command alone");
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
        Assert.That(LastWord, Does.StartWith("testrail: INCOMPLETE: 0 accepted, 0 rejected, 1 pending").And.EndsWith(": testrail-reporter resume"));
    }

    [Test]
    public async Task Assemblies_of_unknown_cases_only_open_no_run_and_the_command_runs_all_the_same()
    {
        Story.Declaring(998, 999);

        Assert.That(await ExecAsync(["--assemblies", Path.Combine(Story.Folder, Story.Assembly)], 0, Nothing), Is.Zero, Printed);

        Assert.That(await Server.Runs(), Is.Empty);
        Assert.That(Error.ToString(), Facts.InOrder("TR0362 ", "2 cases", ": C998, C999."));
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

        Assert.That(Error.ToString(), Does.Contain("TR0101").And.Contain("1 pending"));
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
}
