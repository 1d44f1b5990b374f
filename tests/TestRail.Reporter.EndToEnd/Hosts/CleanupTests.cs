using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Failed shared clean-ups of NUnit and xUnit, and other errors that fail the test run but no test.</summary>
internal sealed class CleanupTests : SceneFixture
{
    private static readonly string[] OfXUnit =
    [
        "C1 passed", "C2 passed", "C3 failed", "C4 passed", "C5 passed", "C6 failed", "C7 blocked", "C11 untested", "C12 failed", "C13 failed", "C14 failed", "C22 failed", "C23 passed",
    ];

    private static readonly string[] OfXUnitV3 = ["C15 untested", "C16 untested", "C17 untested", "C18 passed", "C19 untested", "C20 failed", "C21 passed"];

    [Test]
    [ShowsOutcome("a failed clean-up")]
    public async Task NUnits_tests_keep_their_status()
    {
        var ended = await TestAsync("Cleanups.NUnit");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 failed", "C4 passed", "C5 passed", "C6 failed", "C7 passed", "C8 passed" }), ended);
        Assert.That(run.CommentOf(6), Does.Contain("no end of this test"));
        AssertNamed(
            ended,
            "OneTimeTearDown Verdicts.PassingTests: System.InvalidOperationException : no end of passing tests",
            "OneTimeTearDown Verdicts.FailingTests: no end of failing tests",
            "OneTimeTearDown Verdicts.DisposedTests: System.InvalidOperationException : no end of a fixture",
            "OneTimeTearDown Verdicts.Inside.Surroundings: System.InvalidOperationException : no end of the namespace");
    }

    [TestCase("Verdicts.XUnit")]
    [TestCase("Verdicts.XUnit.Older")]
    public async Task XUnits_tests_keep_their_status(string fixture)
    {
        var ended = await TestAsync(fixture);

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EquivalentTo(OfXUnit), ended);
        Assert.That(run.ResultsOf(1).Concat(run.ResultsOf(5)).Select(result => result.GetProperty("comment").GetString()), Has.None.Contain("no end"));
        AssertNamed(
            ended,
            "class fixture Verdicts.PassingTests: System.InvalidOperationException : no end of the database",
            "class fixture Verdicts.FailingTests: System.InvalidOperationException : no end of the queue",
            "collection fixture shop: System.InvalidOperationException : no end of the database");
    }

    [Test]
    public async Task XUnits_tests_of_version_3_keep_their_status()
    {
        var ended = await TestAsync("Verdicts.XUnit.V3");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EquivalentTo([.. OfXUnit, .. OfXUnitV3]), ended);
        Assert.That(run.CommentOf(15), Does.StartWith("Skipped: no network"));
        AssertNamed(
            ended,
            "class fixture Verdicts.PassingTests: Class fixture type 'Verdicts.Database' threw in Dispose: System.InvalidOperationException : no end of the database",
            "class fixture Verdicts.FailingTests: Class fixture type 'Verdicts.Queue' threw in DisposeAsync: System.InvalidOperationException : no end of the queue",
            "collection fixture shop: Collection fixture type 'Verdicts.Database' threw in Dispose: System.InvalidOperationException : no end of the database",
            "assembly fixture Verdicts.XUnit.V3.dll: Assembly fixture type 'Verdicts.Database' threw in Dispose: System.InvalidOperationException : no end of the database");
    }

    [Test]
    public async Task An_exception_outside_of_tests_is_named()
    {
        Scene.Variables["BREAKS"] = "thread";

        var ended = await TestAsync("Verdicts.XUnit.V3", "--filter", "TestRailCase=C23");

        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C23 passed" }), ended);
        Assert.That(ended, Does.Contain("TR0341").And.Contain("System.InvalidOperationException : on a thread"));
    }

    /// <summary>
    /// VSTest's process survives and takes the test run for complete. xUnit's adapter waits one minute for the process that crashed, and keeps a
    /// processor busy.
    /// </summary>
    [Test]
    public async Task The_end_of_xUnits_own_process_is_an_early_end()
    {
        Scene.Variables["BREAKS"] = "process";
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Verdicts.XUnit.V3"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        Assert.That(ended.Output, Does.Contain("TR0005"));
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Does.Contain("C23 untested"));
        Assert.That(run.IsCompleted, Is.False);
    }

    private async Task<string> TestAsync(string fixture, params string[] more)
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__SETUPFAILED"] = "blocked";
        var ended = await Scene.TestAsync([UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail", .. more]);
        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        return ended.ToString();
    }

    private static void AssertNamed(string ended, params string[] cleanups)
    {
        Assert.That(ended, Does.Contain($"TR0340 {cleanups.Length} "));
        foreach (var cleanup in cleanups)
            Assert.That(ended, Does.Contain(cleanup));
    }
}
