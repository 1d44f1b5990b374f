using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>TestRail cannot be reached, or is slow.</summary>
internal sealed class UnreachableServerTests : SceneFixture
{
    [Test]
    public async Task Results_wait_in_the_journal_and_are_sent_exactly_once()
    {
        Scene.Variables["TESTRAIL_DELIVERY__DEADLINE"] = "00:00:02";
        Scene.Server.Sandbox.Faults.Down = true;

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Basics"), "--logger", "testrail");

        var journal = Scene.Journals.Single();
        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Contain("TR0302 2 ").And.Contain(journal).And.Contain("testrail-reporter resume"));
        });

        Scene.Server.Sandbox.Faults.Down = false;
        Scene.Variables.Remove("TESTRAIL_DELIVERY__DEADLINE");
        var first = await Scene.ResumeAsync(journal);
        var second = await Scene.ResumeAsync(journal);

        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.ToString());
            Assert.That(second.ExitCode, Is.Zero, second.ToString());
            Assert.That(Scene.Server.Sandbox.Requests.Of("add_results_for_cases").Count(request => request.Status == 200), Is.EqualTo(1));
        });
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed" }));
            Assert.That(run.Results, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task With_fail_passed_tests_fail_the_build_and_their_summary_is_still_printed()
    {
        Scene.Variables["TESTRAIL_DELIVERY__DEADLINE"] = "00:00:02";
        Scene.Variables["TESTRAIL_ON_ERROR"] = "fail";
        Scene.Server.Sandbox.Faults.Down = true;

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Basics"), "--logger", "testrail");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
            Assert.That(ended.Output, Does.Contain("TR0302").And.Contain("Passed!"));
        });
    }

    [Test]
    public async Task A_slow_answer_holds_up_no_test()
    {
        Scene.Server.Sandbox.Faults.Add(new FaultRule { Kind = FaultKind.LateAnswer, Delay = ServerTime.UntilEnded });

        await using var command = Scene.StartTest(UserRepository.Current.FixtureAssembly("Gate"), "--logger", "testrail");
        await Scene.UntilJournalHoldsAsync("The_gate_stands", command);

        // All results are in the journal, and the first request has no response yet.
        Assert.That(Scene.Server.Sandbox.Requests.All.Select(request => request.Status), Is.EqualTo(new[] { 0 }));

        Scene.Server.Time.End(ServerTime.UntilEnded);
        var ended = await command.EndAsync(Scene.Longest);
        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C31 passed", "C32 failed", "C33 passed", "C34 passed" }));
    }
}
