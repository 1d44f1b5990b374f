using System.Globalization;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>The eleventh of twenty tests ends the process, or somebody ends it from outside.</summary>
internal sealed class EndingTests : SceneFixture
{
    private const string Application = "Platform.Endings";

    [TestCase("failfast")]
    [TestCase("overflow")]
    [TestCase("kill")]
    public async Task Every_finished_test_is_in_the_journal_of_a_killed_process(string kind)
    {
        (Scene.Variables["ENDING"], Scene.Variables["TESTRAIL_REPORT"]) = (kind, "true");

        var ended = await Scene.TestApplicationAsync(Application);

        Assert.That(ended.ExitCode, Is.Not.Zero, ended.ToString());
        Assert.That(await RecordedAsync(), Is.EqualTo(10), ended.ToString());

        var resumed = await Scene.ResumeAsync(Scene.Journals.Single());

        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Results, Has.Count.EqualTo(1));
        Assert.That(run.CommentOf(1), Does.Contain("10 passed"));
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
        await using var command = Scene.StartApplicationTest("--project", Building.UserRepository.Current.ApplicationProject(Application));
        var host = await ReadAsync(ready, command);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using (var kill = Command.Start("kill", "/", ["-TERM", host], Surroundings.Clean))
            await kill.EndAsync(Scene.Longest);
        var ended = await command.EndAsync(Scene.Longest);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), ended.ToString());
        var run = await DeliveredAsync(ended);
        Assert.Multiple(() =>
        {
            Assert.That(run.Results, Has.Count.EqualTo(1));
            Assert.That(run.Verdicts, Is.Not.EqualTo(new[] { "C1 failed" }));
            Assert.That(run.CommentOf(1), Does.Contain("10 passed"));
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
