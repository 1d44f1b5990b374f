using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>The application starts a second process for the tests: to watch it, or again and again for failed tests.</summary>
internal sealed class StartedHostTests : SceneFixture
{
    /// <summary>Only the process with the tests reports.</summary>
    [Test]
    public async Task A_process_that_watches_the_tests_does_not_report_them_again()
    {
        var ended = await Scene.TestApplicationAsync("Platform.MSTest.Retries", "--report-testrail", "--hangdump");

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed", "C3 failed", "C4 failed" }));
        Assert.That(run.Results, Has.Count.EqualTo(4));
        Assert.That(Scene.Journals, Has.Count.EqualTo(1));
    }

    [TestCase("failfast", "--crashdump", "--crashdump-type", "Mini")]
    [TestCase("wait", "--hangdump", "--hangdump-type", "Mini", "--hangdump-timeout", "5s")]
    [Platform("Linux")]
    public async Task The_journal_of_a_watched_process_has_every_finished_test(string kind, params string[] dumps)
    {
        (Scene.Variables["ENDING"], Scene.Variables["READY"]) = (kind, Scene.Place("ready"));

        var ended = await Scene.TestApplicationAsync("Platform.Endings", ["--report-testrail", .. dumps]);

        Assert.That(ended.Output, Does.Match(@"\.dmp\b"), ended.ToString());
        var resumed = await Scene.ResumeAsync(Scene.Journals.Single());
        Assert.That(resumed.Output, Does.Match(@"TR0008 .*\n\s+Platform\.Endings\.EndingTests\.Test\s"), resumed.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.CommentOf(1), Does.Contain("**Incomplete**").And.Contain("1 unfinished, 10 passed"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Attempts_in_several_processes_have_one_run_and_the_last_one_counts(bool isOfDotnetTest)
    {
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";

        var ended = isOfDotnetTest
            ? await Scene.TestApplicationAsync("Platform.Attempts", "--report-testrail")
            : await Scene.RunAsync(UserRepository.Current.Application("Platform.Attempts"), "--report-testrail");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 failed" }), ended.ToString());
        Assert.Multiple(() =>
        {
            Assert.That(run.ResultsOf(1), Has.Count.EqualTo(1));
            Assert.That(Comments(run, 2)[0], Does.Contain("expected: 2"));
            Assert.That(Comments(run, 2)[1], Does.Contain("**Flaky**"));
            Assert.That(run.ResultsOf(3), Has.Count.EqualTo(2));
            Assert.That(run.IsCompleted, Is.False, "no attempt knows whether it is the last");
            Assert.That(Scene.Journals, Has.Count.EqualTo(2));
        });
    }

    private static string[] Comments(Stored.StoredRun run, long id) => [.. run.ResultsOf(id).Select(result => result.GetProperty("comment").GetString()!)];
}
