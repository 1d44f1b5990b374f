using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>NUnit's categories, <c>[Platform]</c>, theories, warnings and fixtures, with the statuses that TestRail stores.</summary>
[TestFixture("Verdicts.NUnit")]
[TestFixture("Verdicts.NUnit5")]
internal sealed class NUnitVerdictTests(string fixture) : SceneFixture
{
    private static readonly string[] Expected =
    [
        "C1 passed", "C2 passed", "C3 passed", "C4 passed", "C5 passed", "C6 passed", "C7 passed", "C8 failed",
        "C9 passed", "C10 untested", "C11 untested", "C12 untested", "C13 untested", "C14 untested", "C15 passed",
        "C16 retest", "C17 retest", "C18 retest", "C19 passed", "C20 retest", "C21 failed", "C22 retest", "C23 untested",
        "C24 passed", "C25 passed", "C26 passed", "C27 failed", "C28 passed", "C29 untested", "C30 untested", "C31 passed", "C32 passed", "C33 retest",
        "C34 failed", "C35 failed", "C36 failed", "C37 passed", "C38 passed",
    ];

    [Test]
    [ShowsOutcome("inconclusive")]
    [ShowsOutcome("NUnit's tests and rows that do not apply")]
    [ShowsOutcome("NUnit's and xUnit's explicit tests")]
    public async Task Every_case_has_the_status_that_its_tests_deserve()
    {
        var (run, ended) = await TestAsync();

        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(Expected), ended.ToString());
            Assert.That(run.ResultsOf(23), Is.Empty, "nobody chose it");
            Assert.That(run.CommentOf(9), Does.Contain("1 passed, 2 skipped"));
            Assert.That(run.CommentOf(10), Does.StartWith("Skipped: Only supported on Xbox"));
            Assert.That(run.CommentOf(12), Does.StartWith("Skipped: OneTimeSetUp: Only supported on Xbox"));
            Assert.That(run.CommentOf(19), Does.Contain("2 passed, 1 skipped"));
            Assert.That(run.CommentOf(21), Does.Contain("1 failed, 1 passed, 1 skipped"));
            Assert.That(run.ResultOf(37).GetProperty("elapsed").GetString(), Is.EqualTo("1s"), "what never started took no time");
        });
    }

    [Test]
    [ShowsOutcome("passed with a warning")]
    public async Task A_warning_is_told_and_may_have_a_status_of_its_own()
    {
        (Scene.Variables["TESTRAIL_RESULTS__STATUSES__WARNING"], Scene.Variables["TESTRAIL_RESULTS__STATUSES__FLAKY"]) = ("blocked", "retest");

        var (run, ended) = await TestAsync();

        Assert.Multiple(() =>
        {
            Assert.That(
                run.Verdicts.Where(verdict => int.Parse(verdict[1..3], System.Globalization.CultureInfo.InvariantCulture) is >= 24 and <= 32 or 38),
                Is.EqualTo(new[] { "C24 blocked", "C25 blocked", "C26 blocked", "C27 failed", "C28 passed", "C29 untested", "C30 untested", "C31 blocked", "C32 blocked", "C38 retest" }),
                ended.ToString());
            Assert.That(run.CommentOf(24), Does.Contain("**Warning**").And.Contain("one is one"));
            Assert.That(run.CommentOf(25), Does.Contain("one is not two").And.Contain("nor three"));
            Assert.That(run.CommentOf(26), Does.Contain("**Warning**\n```\nslow today\n```").And.Not.Contain("[TestRail]"));
            Assert.That(run.CommentOf(27), Does.Contain("too slow"));
            Assert.That(run.CommentOf(31), Does.Contain("1 warned, 1 passed").And.Contain("two is even"));
            Assert.That(run.CommentOf(38), Does.Contain("**Flaky**: warned at attempt 2").And.Contain("lukewarm"));
        });
    }

    [Test]
    public async Task The_comment_names_the_fixture()
    {
        var (run, ended) = await TestAsync();

        Assert.Multiple(() =>
        {
            Assert.That(run.CommentOf(34), Does.StartWith("`Verdicts.BrowserTests(\"fire.fox\").Opens`").And.Contain("  Verdicts.BrowserTests(\"chrome\").Opens"), ended.ToString());
            Assert.That(run.CommentOf(35), Does.StartWith("`Verdicts.ListTests<List<String>>.Holds`").And.Contain("  Verdicts.ListTests<Int32>.Holds"));
            Assert.That(run.CommentOf(36), Does.StartWith("`Verdicts.ClosedShopTests.Sells`").And.Contain("  Verdicts.OpenShopTests.Sells. (a row)"));
        });
    }

    [TestCase("Failed", "C24 failed")]
    [TestCase("Passed", "C24 passed")]
    public async Task What_the_adapter_maps_warnings_to_counts(string mapped, string verdict)
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__WARNING"] = "blocked";

        var (run, ended) = await TestAsync("--filter", "Name=Warn_if", "--", $"NUnit.MapWarningTo={mapped}");

        Assert.That(run.Verdicts, Has.Member(verdict), ended.ToString());
    }

    [Test]
    public async Task An_explicit_test_that_was_chosen_is_reported()
    {
        var (run, ended) = await TestAsync("--filter", "Name=Only_when_chosen");

        Assert.That(run.Verdicts, Has.Member("C23 retest"), ended.ToString());
    }

    private async Task<(StoredRun Run, Ended Ended)> TestAsync(params string[] arguments)
    {
        var ended = await Scene.TestAsync([UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail", .. arguments]);
        return (await Scene.Server.OnlyRunAsync(), ended);
    }
}
