using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The results of MSTest 3.11.1 and 4.5.3 for inconclusive tests, ignored tests and failed class clean-ups.</summary>
internal sealed class MSTestVerdictTests : SceneFixture
{
    private static readonly string[] Inconclusive = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C26"];

    private static readonly string[] Others =
    [
        "C11 failed", "C12 untested", "C13 untested", "C14 passed", "C15 untested", "C16 untested",
        "C21 passed", "C22 passed", "C23 failed", "C24 passed", "C25 untested", "C27 passed", "C28 failed", "C31 passed",
    ];

    [TestCase("Verdicts.MSTest", "en")]
    [TestCase("Verdicts.MSTest3", "en")]
    [TestCase("Verdicts.MSTest3", "de")]
    public async Task Every_test_has_its_own_verdict(string fixture, string language)
    {
        Scene.Variables["DOTNET_CLI_UI_LANGUAGE"] = language;

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EquivalentTo([.. Inconclusive.Select(each => each + " retest"), .. Others]), ended.ToString());
        Assert.Multiple(() =>
        {
            Assert.That(run.CommentOf(2), Does.Contain("the bank did not answer"));
            Assert.That(run.CommentOf(13), Does.StartWith("Skipped: Assert.Inconclusive failed."));
            Assert.That(run.CommentOf(23), Does.Contain("as told").And.Not.Contain("no end"));
            Assert.That(run.CommentOf(26), Does.Contain("not yet").And.Not.Contain("no end"));
            Assert.That(run.CommentOf(27), Does.Contain("2 passed"), "no row for the clean-up");
            Assert.That(run.CommentOf(28), Does.Contain("no end of this test"));
        });
    }

    [TestCase("Verdicts.MSTest", "en")]
    [TestCase("Verdicts.MSTest3", "en")]
    [TestCase("Verdicts.MSTest3", "de")]
    public async Task Failed_clean_ups_are_named_at_the_end_and_in_the_report(string fixture, string language)
    {
        Scene.Variables["DOTNET_CLI_UI_LANGUAGE"] = language;

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        string[] failed =
        [
            "ClassCleanup Verdicts.PassingClassTests.Close: System.InvalidOperationException: no end of passing tests",
            "ClassCleanup Verdicts.FailingClassTests.Close: System.InvalidOperationException: no end of failing tests",
            "ClassCleanup Verdicts.IgnoredLastTests.Close: System.InvalidOperationException: no end after an ignored test",
            "ClassCleanup Verdicts.RowsTests.Close: System.InvalidOperationException: no end of rows",
            "AssemblyCleanup Verdicts.ZLastTests.Close: System.InvalidOperationException: no end of the assembly",
        ];
        var report = await File.ReadAllTextAsync(Directory.GetFiles(Path.GetDirectoryName(Scene.Journals.Single())!, "*.testrail-report.json").Single());
        Assert.Multiple(() =>
        {
            Assert.That(ended.Output, Does.Contain("TR0340 6 "));
            foreach (var cleanup in failed)
                Assert.That(ended.Output, Does.Contain(cleanup));
            Assert.That(ended.Output, Does.Match("ClassCleanup Verdicts.InconclusiveLastTests.Close: .*"));
            Assert.That(report, Does.Contain("\"owner\": \"Verdicts.PassingClassTests.Close\"").And.Contain("no end of passing tests"));
        });
    }

    [TestCase("Verdicts.MSTest")]
    [TestCase("Verdicts.MSTest3")]
    public async Task Settings_may_make_inconclusive_tests_fail(string fixture)
    {
        var settings = Scene.Place("strict.runsettings");
        await File.WriteAllTextAsync(settings, "<RunSettings><MSTest><MapInconclusiveToFailed>true</MapInconclusiveToFailed></MSTest></RunSettings>");

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail", "--settings", settings);

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EquivalentTo([.. Inconclusive.Select(each => each + " failed"), .. Others]), ended.ToString());
    }
}
