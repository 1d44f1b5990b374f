using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Retries, rows with equal names and failed set-ups of each framework, with the results that TestRail stores.</summary>
internal sealed class RetryTests : SceneFixture
{
    [TestCase("RetriesNUnit", "OneTimeSetUp", "C5 passed", "C6 passed")]
    [TestCase("RetriesMSTest", "ClassInitialize")]
    [ShowsOutcome("a failed fixture or class set-up")]
    public async Task The_last_attempt_decides_and_no_row_and_no_set_up_is_taken_for_one(string fixture, string setup, params string[] more)
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__SETUPFAILED"] = "blocked";

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed", "C3 failed", "C4 blocked" }.Concat(more)));
            Assert.That(run.CommentOf(2), Does.Contain("as told"));
            Assert.That(run.CommentOf(3), Does.Contain("1 failed, 1 passed"));
            Assert.That(run.CommentOf(4), Does.StartWith($"Not run: {setup} failed").And.Contain("no database"));
        });
    }

    [TestCase("RetriesNUnit")]
    [TestCase("RetriesXUnitV3")]
    [TestCase("RetriesMSTest")]
    [ShowsOutcome("retries of one test")]
    public async Task A_test_that_was_tried_again_says_how_often(string fixture)
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts.Take(2), Is.EqualTo(new[] { "C1 passed", "C2 failed" }), ended.ToString());
            Assert.That(run.CommentOf(1), Does.Contain("**Flaky**: passed at attempt 3"));
            Assert.That(run.CommentOf(2), Does.Contain("**Failed** at attempt 2").And.Contain("as told").And.Not.Contain("[TestRail]"));
            Assert.That(run.CommentOf(3), Does.Not.Contain("attempt"));
        });
    }

    [TestCase("RetriesNUnit", "C1 retest", "C2 failed", "C3 failed", "C4 failed", "C5 passed", "C6 retest")]
    [TestCase("RetriesXUnitV3", "C1 retest", "C2 failed", "C3 passed")]
    [TestCase("RetriesMSTest", "C1 retest", "C2 failed", "C3 failed", "C4 failed")]
    public async Task A_flaky_test_has_the_status_that_is_set_for_it_and_a_repeated_one_is_not_flaky(string fixture, params string[] verdicts)
    {
        Scene.Variables["TESTRAIL_RESULTS__STATUSES__FLAKY"] = "retest";

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(verdicts), ended.ToString());
    }

    [TestCase("RetriesNUnit", "AssemblyAttribute", "TestRail.Reporter.TestRailAttemptsAttribute")]
    [TestCase("RetriesXUnitV3", "AssemblyAttribute", "TestRail.Reporter.TestRailAttemptsAttribute")]
    [TestCase("RetriesMSTest", "Compile", "TestRailAttempts.cs")]
    public async Task Only_an_assembly_that_reports_has_what_counts_attempts(string fixture, string kind, string item)
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await ItemsAsync(fixture, kind), Does.Not.Contain("TestRailAttempts"));
            Assert.That(await ItemsAsync(fixture, kind, "-p:TestRailReport= On"), Does.Contain(item));
        });
    }

    [TestCase(true, "-p:TestRailReport=true")]
    [TestCase(true, "-p:VSTestLogger=trx%3BTestRail%3Brun-name=Nightly")]
    [TestCase(true, "-p:VSTestLogger=logger://testrail/v1")]
    [TestCase(true, "-p:VSTestSetting={0}/tests/Fixtures/named.runsettings")]
    [TestCase(true, "-p:RunSettingsFilePath={0}/tests/Fixtures/named.runsettings")]
    [TestCase(true, "-p:RunSettingsFilePath=../named.runsettings", Description = "relative to the project")]
    [TestCase(false, "-p:RunSettingsFilePath=nowhere/testrail.runsettings")]
    [TestCase(true, "-p:CI=true")]
    [TestCase(true, "-p:TF_BUILD=True")]
    [TestCase(true, "-p:TEAMCITY_VERSION=2026.1")]
    [TestCase(true, "-p:JENKINS_URL=http://localhost:8080/")]
    [TestCase(true, "-p:EnableNUnitRunner=true")]
    [TestCase(true, "-p:TestRailAttempts=true")]
    [TestCase(false)]
    [TestCase(false, "-p:TestRailReport=false")]
    [TestCase(false, "-p:VSTestLogger=trx")]
    [TestCase(false, "-p:VSTestSetting=nowhere.runsettings")]
    [TestCase(false, "-p:CI=true", "-p:TestRailAttempts=false")]
    [TestCase(false, "-p:EnableNUnitRunner=true", "-p:TestRailAttempts=false")]
    [TestCase(false, "-p:EnableNUnitRunner=false")]
    public async Task Reporting_counts_as_on_when_the_build_can_tell_so_and_in_CI_jobs(bool counts, params string[] properties)
    {
        var items = await ItemsAsync("RetriesNUnit", "AssemblyAttribute", Array.ConvertAll(properties, property => property.Replace("{0}", UserRepository.Current.Root, StringComparison.Ordinal)));
        Assert.That(items.Contains("TestRailAttemptsAttribute", StringComparison.Ordinal), Is.EqualTo(counts), items);
    }

    [TestCase("\"apiKey\": \"s3cret\"", false)]
    [TestCase("\"ApiKey\": \"s3cret\"", false)]
    [TestCase("\"apikey\" : \"$3cret\"", false)]
    [TestCase("\"apiKey\": /* ours */ \"s3cret\"", false)]
    [TestCase("\"apiKey\": \"${TESTRAIL_KEY}x\"", false)]
    [TestCase("\"apiKey\": \"${TESTRAIL_KEY}\"", true)]
    [TestCase("\"apiKey\": \"\"", true)]
    [TestCase("\"user\": \"ci@example.com\"", true)]
    public async Task A_configuration_with_a_key_is_not_copied_to_the_output(string line, bool isCopied)
    {
        var file = Scene.Place("with key.json");
        await File.WriteAllTextAsync(file, $$"""{ "connection": { {{line}} } }""");
        string[] arguments = ["msbuild", UserRepository.Current.FixtureProject("RetriesNUnit"), "-t:TestRailReporterFindConfiguration", "-getProperty:TestRailTakesFile", $"-p:TestRailConfigurationFile={file}"];
        await using var command = Command.DotNet(UserRepository.Current.Root, arguments, Surroundings.Clean);
        var ended = await command.EndAsync(Scene.Longest);

        Assert.That(ended.Output.Trim(), Is.EqualTo(isCopied ? "true" : "false"), ended.ToString());
    }

    private static async Task<string> ItemsAsync(string fixture, string kind, params string[] properties)
    {
        string[] arguments = ["msbuild", UserRepository.Current.FixtureProject(fixture), $"-getItem:{kind}", .. properties];
        await using var command = Command.DotNet(UserRepository.Current.Root, arguments, Surroundings.Clean);
        var ended = await command.EndAsync(Scene.Longest);
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        return ended.Output;
    }
}
