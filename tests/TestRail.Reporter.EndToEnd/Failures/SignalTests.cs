using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>A signal ends <c>dotnet test</c> while the third of four tests runs: Ctrl-C, a cancelled CI job, or the system's out-of-memory killer.</summary>
[Platform("Linux")]
internal sealed class SignalTests : SceneFixture
{
    private static readonly string[] FirstTwo = ["C31 passed", "C32 failed", "C33 untested", "C34 untested"];

    private string Gate => Scene.Place("gate");

    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("KILL")]
    public async Task What_was_recorded_before_a_signal_to_all_is_delivered_afterwards(string signal)
    {
        await using var group = Start();
        var journal = await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalAllAsync(signal);
        await group.EmptyAsync(Scene.Longest);

        await AssertResumeDeliversAsync(journal);
    }

    [Test]
    public async Task What_was_recorded_before_the_runner_was_killed_is_delivered_afterwards()
    {
        await using var group = Start();
        var journal = await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalAsync("KILL", "vstest.console.dll");
        await group.Leader.EndAsync(Scene.Longest);

        await AssertResumeDeliversAsync(journal);
    }

    /// <summary>Only the command gets the signal and ends at once. The VSTest process that it started continues the tests.</summary>
    [Test]
    public async Task A_runner_that_outlives_its_command_delivers_everything_itself()
    {
        await using var group = Start();
        var journal = await Scene.UntilJournalHoldsAsync("No ticket, no entry.", group.Leader);

        await group.SignalLeaderAsync("TERM");
        var early = await Scene.ResumeAsync(journal);
        await File.WriteAllTextAsync(Gate, "");
        await group.EmptyAsync(Scene.Longest);

        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(early.Output, Does.Contain("TR0405"), "the journal is still being written");
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 passed" }));
            Assert.That(run.Results, Has.Count.EqualTo(4));
        });
    }

    private ProcessGroup Start()
    {
        Scene.Variables["GATE"] = Gate;
        return ProcessGroup.DotNet(
            UserRepository.Current.Root,
            ["test", UserRepository.Current.FixtureProject("Gate"), "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", "--logger", "testrail", "--results-directory", Scene.Results],
            Surroundings.With(Scene.Variables));
    }

    private async Task AssertResumeDeliversAsync(string journal)
    {
        Assert.That(Scene.Server.Sandbox.Requests.Of("add_results_for_cases"), Is.Empty, "nothing was sent before");

        var first = await Scene.ResumeAsync(journal);
        var second = await Scene.ResumeAsync(journal);

        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.ToString());
            Assert.That(second.ExitCode, Is.Zero, second.ToString());
            Assert.That(first.Output, Does.Contain("DELIVERED: 2 accepted, 0 rejected, 0 pending, 0 unconfirmed."));
            Assert.That(run.Verdicts, Is.EqualTo(FirstTwo));
            Assert.That(run.Results, Has.Count.EqualTo(2));
        });
    }
}
