using System.Globalization;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>The eleventh of twenty tests ends the process, or somebody ends it from outside.</summary>
internal sealed class EndingTests : SceneFixture
{
    private const string Application = "Platform.Endings";

    /// <summary>The application waits 10 seconds for the delivery of a cancelled run. A busy machine needs longer to start and end processes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [TestCase("failfast")]
    [TestCase("overflow")]
    [TestCase("kill")]
    public async Task Every_finished_test_is_in_the_journal_of_a_killed_process(string kind)
    {
        (Scene.Variables["ENDING"], Scene.Variables["TESTRAIL_REPORT"]) = (kind, "true");
        // The process may end while it opens the run.
        Scene.Variables["TESTRAIL_DELIVERY__SETTLE"] = "00:00:01";

        var ended = await Scene.TestApplicationAsync(Application);

        Assert.That(ended.ExitCode, Is.Not.Zero, ended.ToString());
        Assert.That(await RecordedAsync(), Is.EqualTo(10), ended.ToString());
        Assert.That((await Scene.RunAsync(UserRepository.Current.Tool, "status", Scene.Journals.Single())).Output, Does.Contain("killed during Test (11)"));

        var resumed = await Scene.ResumeAsync(Scene.Journals.Single());

        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        Assert.That(resumed.Output, Does.Match(@"TR0008 .*\n\s+Platform\.Endings\.EndingTests\.Test\s"));
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Results, Has.Count.EqualTo(1));
        Assert.That(run.CommentOf(1), Does.Contain("**Incomplete**").And.Contain("1 unfinished, 10 passed"));
    }

    [Test]
    public async Task A_process_that_exits_delivers_and_reports_the_running_test_as_failed()
    {
        (Scene.Variables["ENDING"], Scene.Variables["TESTRAIL_REPORT"]) = ("exit", "true");

        var ended = await Scene.TestApplicationAsync(Application);

        Assert.That(ended.ExitCode, Is.Not.Zero, ended.ToString());
        var run = await DeliveredAsync(ended);
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 failed" }));
            Assert.That(run.CommentOf(1), Does.Contain("1 failed, 10 passed"));
            Assert.That(ended.Output, Does.Contain("TR0006"));
        });
    }

    /// <summary>A running test did not fail because a CI system cancelled its job.</summary>
    [Test]
    [Platform("Linux,MacOsX")]
    public async Task A_terminated_process_delivers_its_finished_tests()
    {
        var ready = Scene.Place("ready");
        (Scene.Variables["ENDING"], Scene.Variables["READY"], Scene.Variables["TESTRAIL_REPORT"]) = ("wait", ready, "true");
        await using var command = Scene.StartApplicationTest("--project", UserRepository.Current.ApplicationProject(Application));
        var host = await ReadAsync(ready, command);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using (var kill = Command.Start("kill", "/", ["-TERM", host], Surroundings.Clean))
            await kill.EndAsync(Scene.Longest);
        var ended = await command.EndAsync(Scene.Longest);

        Assert.That(clock.Elapsed, Is.LessThan(Patience), ended.ToString());
        var run = await DeliveredAsync(ended);
        Assert.Multiple(() =>
        {
            Assert.That(run.Results, Has.Count.EqualTo(1));
            Assert.That(run.Verdicts, Is.Not.EqualTo(new[] { "C1 failed" }));
            Assert.That(run.CommentOf(1), Does.Contain("10 passed"));
        });
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task A_signal_that_a_test_handles_itself_ends_nothing()
    {
        (Scene.Variables["ENDING"], Scene.Variables["TESTRAIL_REPORT"]) = ("handled", "true");

        var ended = await Scene.TestApplicationAsync(Application);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await DeliveredAsync(ended)).CommentOf(1), Does.Contain("20 passed").And.Not.Contain("Incomplete"));
    }

    /// <summary>Ctrl-C in a terminal reaches the CLI and the application. The CLI ends at once, the application after the running test.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [Platform("Linux")]
    public async Task An_interrupted_command_delivers_its_finished_tests_once(int times)
    {
        await using var group = Start(out var ready, lasting: times == 1 ? 2 : 120);
        await ReadAsync(ready, group.Leader);

        for (var time = 1; time <= times; time++)
        {
            await group.SignalAllAsync("INT");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await EndsAsync(group);
    }

    [Test]
    [Platform("Linux")]
    public async Task The_end_of_the_CLI_alone_loses_no_finished_test()
    {
        await using var group = Start(out var ready, lasting: 2);
        await ReadAsync(ready, group.Leader);

        await group.SignalLeaderAsync("KILL");

        await EndsAsync(group);
    }

    [Test]
    [Platform("Linux")]
    public async Task A_time_limit_delivers_the_finished_tests()
    {
        await using var group = Start(out var ready, lasting: 18, "--timeout", "14s");
        await ReadAsync(ready, group.Leader);

        await EndsAsync(group);
    }

    private ProcessGroup Start(out string ready, int lasting, params string[] arguments)
    {
        ready = Scene.Place("ready");
        (Scene.Variables["ENDING"], Scene.Variables["READY"], Scene.Variables["TESTRAIL_REPORT"]) = ("wait", ready, "true");
        Scene.Variables["LASTING"] = lasting.ToString(CultureInfo.InvariantCulture);
        return ProcessGroup.DotNet(
            UserRepository.Current.TestingPlatform,
            ["test", "--no-build", "-c", UserRepository.Current.Configuration, "--project", UserRepository.Current.ApplicationProject(Application), "--results-directory", Scene.Results, .. arguments],
            Surroundings.With(Scene.Variables));
    }

    /// <summary>All processes end soon, and TestRail gets each finished test once: from the process itself, or from its journal.</summary>
    private async Task EndsAsync(ProcessGroup group)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await group.EmptyAsync(Patience);
        Assert.That(clock.Elapsed, Is.LessThan(Patience), group.Leader.Output);

        Assert.That(await RecordedAsync(), Is.GreaterThanOrEqualTo(10));
        await Scene.ResumeAsync(Scene.Journals.Single());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Results, Has.Count.EqualTo(1));
            Assert.That(run.CommentOf(1), Does.Match("(1[01]|20) passed"));
        });
    }

    /// <summary>A process that exits delivers for 5 seconds. On a busy machine that may not be enough; then the journal has the rest, and says so.</summary>
    private async Task<StoredRun> DeliveredAsync(Ended ended)
    {
        if (!ended.Output.Contains(" 0 pending, 0 unconfirmed", StringComparison.Ordinal))
        {
            var resumed = await Scene.ResumeAsync(Scene.Journals.Single());
            Assert.That(resumed.ExitCode, Is.Zero, ended + resumed.ToString());
        }

        return await Scene.Server.OnlyRunAsync();
    }

    private async Task<int> RecordedAsync() =>
        (await File.ReadAllLinesAsync(Scene.Journals.Single())).Count(line => line.StartsWith("{\"entry\":\"resultRecorded\"", StringComparison.Ordinal));

    private static async Task<string> ReadAsync(string file, Command command)
    {
        using var limit = new CancellationTokenSource(Scene.Longest);
        while (true)
        {
            if (File.Exists(file) && await File.ReadAllTextAsync(file, limit.Token) is { Length: > 0 } text && int.TryParse(text, CultureInfo.InvariantCulture, out _))
                return text;

            Assert.That(command.HasEnded, Is.False, command.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }
}
