using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>A test takes the whole test process with it, or never ends. The runner lives on, and delivers what it knows.</summary>
internal sealed class CrashTests : SceneFixture
{
    private static readonly string Project = UserRepository.Current.FixtureProject("Gate");

    [Test]
    public async Task A_crash_takes_no_result_with_it_that_is_a_moment_old()
    {
        var ended = await CollapseAsync("200");

        Assert.That(ended.Output, Does.Contain("TR0005").And.Contain("--blame").And.Contain("The gate has collapsed."), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 untested" }));
    }

    [Test]
    public async Task Under_blame_the_test_that_crashed_is_reported_as_failed()
    {
        var ended = await CollapseAsync("200", "--blame");

        Assert.That(ended.Output, Does.Match(@"TR0006 .*\n\s+Gate\.GateTests\.The_gate_stands").And.Not.Contain("TR0005"), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 failed" }));
            Assert.That(run.Results, Has.Count.EqualTo(4));
            Assert.That(run.CommentOf(34), Does.Contain("The test process ended while this test ran.").And.Contain("Test host process crashed"));
        });
    }

    [Test]
    public async Task Someone_who_wants_large_batches_has_them_and_is_told_what_they_cost()
    {
        var ended = await CollapseAsync("200", "--blame", "--", "RunConfiguration.BatchSize=100");

        Assert.That(ended.Output, Does.Contain("TR0007 At least 3 tests had ended"), ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C31 untested", "C32 untested", "C33 untested", "C34 failed" }));
    }

    [Test]
    public async Task A_test_that_hangs_is_reported_as_failed_by_the_watch_that_ends_it()
    {
        Scene.Variables["GATE"] = Scene.Place("never");

        var ended = await TestAsync("--blame-hang-timeout", "8s", "--blame-hang-dump-type", "none");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 failed", "C34 untested" }), ended.ToString());
            Assert.That(run.CommentOf(33), Does.Contain("The test process ended while this test ran."));
        });
    }

    private async Task<Ended> CollapseAsync(string milliseconds, params string[] arguments)
    {
        Scene.Variables["COLLAPSE"] = milliseconds;
        var ended = await TestAsync(arguments);
        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        return ended;
    }

    /// <summary>What follows two dashes has to stay last.</summary>
    private async Task<Ended> TestAsync(params string[] arguments)
    {
        string[] all = [Project, "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", "--logger", "testrail", "--results-directory", Scene.Results, .. arguments];
        await using var command = Command.DotNet(UserRepository.Current.Root, ["test", .. all], Surroundings.With(Scene.Variables));
        return await command.EndAsync(Scene.Longest);
    }
}
