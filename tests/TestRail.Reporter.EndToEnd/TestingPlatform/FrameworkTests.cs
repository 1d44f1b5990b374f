using System.Globalization;
using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>The same tests on Microsoft.Testing.Platform and on VSTest: TestRail stores the same.</summary>
internal sealed partial class FrameworkTests : SceneFixture
{
    [TestCase("Platform.FSharp.MSTest", "FSharp.MSTest")]
    [TestCase("Platform.FSharp.XUnit", "FSharp.XUnit.V3")]
    [TestCase("Platform.MSTest", "Verdicts.MSTest")]
    [TestCase("Platform.NUnit.Cleanups", "Cleanups.NUnit")]
    [TestCase("Platform.NUnit5", "RetriesNUnit")]
    [TestCase("Platform.XUnit", "Verdicts.XUnit.V3")]
    [TestCase("Platform.XUnit.Older", "Depot.XUnit.V3")]
    public async Task A_test_has_the_same_result_on_both_platforms(string application, string fixture)
    {
        var run = await ReportAsync(application);

        await using var other = await Scene.StartAsync();
        var ended = await other.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");
        var expected = await other.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(expected.Verdicts), ended.ToString());
            Assert.That(Comments(run), Is.EqualTo(Comments(expected)));
        });
    }

    /// <summary>The platform has one state for ignored and inconclusive tests. NUnit's adapter package tells them apart.</summary>
    [Test]
    public async Task NUnits_outcomes_are_told_apart()
    {
        var run = await ReportAsync("Platform.NUnit");

        Assert.That(run.Verdicts, Is.EqualTo(new[]
        {
            "C1 passed", "C2 passed", "C3 passed", "C4 passed", "C5 passed", "C6 passed", "C7 passed", "C8 failed",
            "C9 passed", "C10 untested", "C11 untested", "C12 untested", "C13 untested", "C14 untested", "C15 passed",
            "C16 retest", "C17 retest", "C18 retest", "C19 passed", "C20 retest", "C21 failed", "C22 retest", "C23 untested",
            "C24 passed", "C25 passed", "C26 passed", "C27 failed", "C28 passed", "C29 untested", "C30 untested", "C31 passed", "C32 passed", "C33 retest",
            "C34 failed", "C35 failed", "C36 failed", "C37 passed", "C38 passed",
        }));
        Assert.Multiple(() =>
        {
            Assert.That(run.ResultsOf(23), Is.Empty, "an explicit test that nobody selected");
            Assert.That(run.CommentOf(26), Does.Contain("**Warning**").And.Not.Contain("[TestRail]"));
        });
    }

    /// <summary>Version 4.0.2 reports the last attempt only. The line of the attributes' package tells its number. Version 4.5.3 reports every attempt.</summary>
    [TestCase("Platform.MSTest.Lowest", false)]
    [TestCase("Platform.MSTest.Retries", true)]
    public async Task MSTests_attempts_are_counted(string application, bool hasEveryAttempt)
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__SETUPFAILED"] = "blocked";

        var run = await ReportAsync(application);

        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed", "C3 failed", "C4 blocked" }));
        Assert.Multiple(() =>
        {
            Assert.That(run.CommentOf(1), Does.Contain("**Flaky**: passed at attempt 3"));
            Assert.That(run.CommentOf(1).Contains("\nattempt 2 ", StringComparison.Ordinal), Is.EqualTo(hasEveryAttempt));
            Assert.That(run.CommentOf(2), Does.Contain("**Failed** at attempt 2").And.Contain("as told").And.Not.Contain("[TestRail]"));
            Assert.That(run.CommentOf(3), Does.Contain("1 failed, 1 passed"));
            Assert.That(run.CommentOf(4), Does.StartWith("Not run: ClassInitialize failed").And.Contain("no database"));
        });
    }

    [Test]
    public async Task TUnit_reports()
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__SETUPFAILED"] = "blocked";

        var run = await ReportAsync("Platform.TUnit");

        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 failed", "C4 failed", "C5 untested", "C6 failed", "C7 passed", "C8 passed", "C9 blocked" }));
        Assert.Multiple(() =>
        {
            Assert.That(run.CommentOf(1), Does.StartWith("`Platform.TUnit.CartTests.Adds` on net10.0"));
            Assert.That(run.CommentOf(4), Does.Contain("InvalidOperationException: no cart"));
            Assert.That(run.CommentOf(5), Does.StartWith("Skipped: not yet"));
            Assert.That(run.CommentOf(6), Does.Contain("1 failed, 1 passed"));
            Assert.That(run.CommentOf(7), Does.Contain("**Flaky**: passed at attempt 3"));
            Assert.That(run.CommentOf(9), Does.StartWith("Not run: BeforeClass failed"));
        });
    }

    [TestCase("Platform.MSTest", "ClassCleanup Verdicts.PassingClassTests.Close: System.InvalidOperationException: no end of passing tests", "AssemblyCleanup Verdicts.ZLastTests.Close: ")]
    [TestCase(
        "Platform.NUnit.Cleanups",
        "OneTimeTearDown Verdicts.PassingTests: System.InvalidOperationException : no end of passing tests",
        "OneTimeTearDown Verdicts.FailingTests: no end of failing tests",
        "OneTimeTearDown Verdicts.DisposedTests: System.InvalidOperationException : no end of a fixture",
        "OneTimeTearDown Verdicts.Inside.Surroundings: System.InvalidOperationException : no end of the namespace")]
    [TestCase("Platform.XUnit", "class fixture Verdicts.FailingTests: Class fixture type 'Verdicts.Queue' threw in DisposeAsync: System.InvalidOperationException : no end of the queue", "assembly fixture Platform.XUnit.dll: ")]
    public async Task Failed_clean_ups_are_named(string application, params string[] cleanups)
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestApplicationAsync(application);

        Assert.That(ended.Output, Does.Contain("TR0340"));
        foreach (var cleanup in cleanups)
            Assert.That(ended.Output, Does.Contain(cleanup));
    }

    private async Task<StoredRun> ReportAsync(string application)
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";
        var ended = await Scene.TestApplicationAsync(application);
        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.ToString());
        return await Scene.Server.OnlyRunAsync();
    }

    /// <summary>
    /// The lines of the comments without times, references and stack traces, which the platforms cut differently. xUnit runs rows in any order, so the
    /// order of lines is not compared. A test with a time limit fails in its own way on each version of xUnit, and one that heeds its cancellation token
    /// fails with the limit or with the cancellation, whichever xUnit sees first.
    /// </summary>
    private static IEnumerable<string> Comments(StoredRun run) =>
        from id in run.Cases
        from result in run.ResultsOf(id)
        let comment = result.GetProperty("comment").GetString()!
        where !comment.Contains("too_long", StringComparison.Ordinal)
        from line in Lines(comment)
        select string.Create(CultureInfo.InvariantCulture, $"C{id} {line}");

    private static IEnumerable<string> Lines(string comment) =>
        comment.Split("\n**Stack trace**")[0].Split("\n**Output**")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("`trr-", StringComparison.Ordinal))
            .Select(line => Varying().Replace(line, ""))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\d+ m?s\b| +")]
    private static partial Regex Varying();
}
