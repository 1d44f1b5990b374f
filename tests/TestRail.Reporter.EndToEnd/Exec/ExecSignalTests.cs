using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Exec;

/// <summary><c>exec</c> or one of its child processes is ended while the third of four tests runs.</summary>
[Platform("Linux")]
internal sealed class ExecSignalTests : SceneFixture
{
    private static readonly string[] FirstTwo = ["C31 passed", "C32 failed", "C33 untested", "C34 untested"];

    [Test]
    public async Task After_an_interrupt_to_all_it_delivers_what_was_recorded_and_leaves_the_run_open()
    {
        await using var group = Start();
        await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalAllAsync("INT");
        var ended = await group.Leader.EndAsync(Scene.Longest);

        await AssertDeliveredAsync(ended.ToString());
        Assert.That(ended.ExitCode, Is.Not.Zero);
        Assert.That(ended.Output, Does.Contain("TR0209").And.Contain("2 accepted, 0 rejected, 0 pending, 0 unconfirmed"));
    }

    [Test]
    public async Task After_the_runner_was_killed_it_delivers_what_was_recorded_and_leaves_the_run_open()
    {
        await using var group = Start();
        await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalAsync("KILL", "vstest.console.dll");
        var ended = await group.Leader.EndAsync(Scene.Longest);

        await AssertDeliveredAsync(ended.ToString());
        Assert.That(ended.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task What_a_termination_ends_is_passed_on_and_a_runner_that_goes_on_is_waited_for_a_while()
    {
        await using var group = Start();
        await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalLeaderAsync("TERM");
        await group.EndOfAsync("dotnet test", Scene.Longest);
        await File.WriteAllTextAsync(Scene.Place("gate"), "");
        var ended = await group.Leader.EndAsync(Scene.Longest);

        Assert.That(ended.ExitCode, Is.EqualTo(143), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 passed" }), ended.ToString());
        Assert.That(run.IsCompleted, Is.False, "whoever ends a build wants nothing finished");
    }

    [Test]
    public async Task After_all_of_it_was_killed_resume_sends_what_was_recorded()
    {
        await using var group = Start();
        var journal = await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalAllAsync("KILL");
        await group.EmptyAsync(Scene.Longest);
        var resumed = await Scene.ResumeAsync(journal);

        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        await AssertDeliveredAsync(resumed.ToString());
    }

    private ProcessGroup Start()
    {
        Scene.Variables["GATE"] = Scene.Place("gate");
        return ProcessGroup.Start(
            UserRepository.Current.Tool,
            UserRepository.Current.Root,
            [
                "exec", "--close", "--", "dotnet", "test", UserRepository.Current.FixtureProject("Gate"), "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}",
                "--results-directory", Scene.Results,
            ],
            Surroundings.With(Scene.Variables));
    }

    private async Task AssertDeliveredAsync(string told)
    {
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(FirstTwo), told);
            Assert.That(run.Results, Has.Count.EqualTo(2), told);
            Assert.That(run.IsCompleted, Is.False, told);
        });
    }
}
