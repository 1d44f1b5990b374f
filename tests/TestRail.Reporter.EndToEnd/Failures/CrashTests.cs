using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>A test crashes the test process, or hangs. The VSTest process survives and delivers the results that it has.</summary>
internal sealed class CrashTests : SceneFixture
{
    [Test]
    public async Task Without_blame_a_crash_is_said_and_the_way_to_the_tests_that_ran()
    {
        var ended = await CollapseAsync();

        Assert.That(ended.Output, Does.Contain("The gate has collapsed.").And.Contain("TR0005").And.Contain("--blame"), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 untested" }));
    }

    [Test]
    public async Task Under_blame_the_test_that_crashed_is_reported_as_failed()
    {
        var ended = await CollapseAsync("--blame");

        Assert.That(ended.Output, Does.Match(@"TR0006 .*\n\s+Gate\.GateTests\.The_gate_stands").And.Not.Contain("TR0005"), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 failed" }));
            Assert.That(run.Results, Has.Count.EqualTo(4));
            Assert.That(run.CommentOf(34), Does.Contain("The test process ended while this test ran.").And.Contain("The gate has collapsed."));
        });
    }

    /// <summary>The timeout begins before the test process has started, so it is long enough for a busy machine.</summary>
    [Test]
    public async Task A_test_that_hangs_is_reported_as_failed_by_the_watch_that_ends_it()
    {
        Scene.Variables["GATE"] = Scene.Place("never");
        await using var command = Start("--blame-hang-timeout", "20s", "--blame-hang-dump-type", "none");

        var ended = await command.EndAsync(Scene.Longest);

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 failed", "C34 untested" }), ended.ToString());
        Assert.That(run.CommentOf(33), Does.Contain("The test process ended while this test ran."));
    }

    /// <summary>Crashes the fourth test after the results of the other tests have reached the VSTest process.</summary>
    private async Task<Ended> CollapseAsync(params string[] arguments)
    {
        var sign = Scene.Place("collapse");
        Scene.Variables["COLLAPSE"] = sign;
        await using var command = Start(arguments);
        await Scene.UntilJournalHoldsAsync("The_gate_opens", command);
        await File.WriteAllTextAsync(sign, "");
        var ended = await command.EndAsync(Scene.Longest);
        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        return ended;
    }

    private Command Start(params string[] arguments) => Scene.StartTest(
        [UserRepository.Current.FixtureProject("Gate"), "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", "--logger", "testrail", .. arguments]);
}
