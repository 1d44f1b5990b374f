using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>The reporting process or the test process is killed during the tests and cannot clean up.</summary>
internal sealed class SuddenEndTests : SceneFixture
{
    [Test]
    public async Task What_was_recorded_before_a_kill_is_delivered_afterwards()
    {
        Scene.Variables["GATE"] = Scene.Place("never");
        await using var command = Scene.StartTest(UserRepository.Current.FixtureAssembly("Gate"), "--logger", "testrail");
        var journal = await Scene.UntilJournalHoldsAsync("No ticket, no entry.", command);

        var early = await Scene.ResumeAsync(journal);
        command.Kill();
        await command.EndAsync(Scene.Longest);
        Assert.Multiple(() =>
        {
            Assert.That(early.ExitCode, Is.EqualTo(1), early.ToString());
            Assert.That(early.Output, Does.Contain("TR0405"));
            Assert.That(Scene.Server.Sandbox.Requests.Of("add_results_for_cases"), Is.Empty);
        });

        var late = await Scene.ResumeAsync(journal);

        Assert.That(late.ExitCode, Is.Zero, late.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 untested", "C34 untested" }));
            Assert.That(run.Results, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task What_was_recorded_before_a_crash_is_delivered_and_the_run_stays_open()
    {
        Scene.Variables["COLLAPSE"] = Scene.Place("collapse");
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";
        await using var command = Scene.StartTest(UserRepository.Current.FixtureAssembly("Gate"), "--logger", "testrail");
        await Scene.UntilJournalHoldsAsync("The_gate_opens", command);

        await File.WriteAllTextAsync(Scene.Place("collapse"), "");
        var ended = await command.EndAsync(Scene.Longest);

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
            Assert.That(ended.Output, Does.Contain("TR0209").And.Contain("TR0005").And.Contain("--blame"));
        });
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 untested" }));
            Assert.That(run.IsCompleted, Is.False);
        });
    }
}
