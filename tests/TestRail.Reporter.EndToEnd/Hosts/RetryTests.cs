using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>What frameworks make of attempts, of rows that read alike and of a set-up that fails, as it arrives at TestRail.</summary>
internal sealed class RetryTests : SceneFixture
{
    [TestCase("RetriesNUnit", "OneTimeSetUp")]
    [TestCase("RetriesMSTest", "ClassInitialize")]
    public async Task The_last_attempt_decides_and_no_row_and_no_set_up_is_taken_for_one(string fixture, string setup)
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__SETUPFAILED"] = "blocked";

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed", "C3 failed", "C4 blocked" }));
            Assert.That(run.CommentOf(2), Does.Contain("as told"));
            Assert.That(run.CommentOf(3), Does.Contain("1 failed, 1 passed"));
            Assert.That(run.CommentOf(4), Does.StartWith($"Not run: {setup} failed").And.Contain("no database"));
        });
    }
}
