using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The files and commands for build servers after <c>dotnet test</c>.</summary>
internal sealed class CiPagesTests : SceneFixture
{
    private static readonly string Gate = UserRepository.Current.FixtureProject("Gate");

    [Test]
    public async Task GitHub_Actions_has_a_summary_with_a_link_for_the_failed_test()
    {
        var summary = Scene.Place("summary.md");
        Scene.Variables["GITHUB_ACTIONS"] = "true";
        Scene.Variables["GITHUB_STEP_SUMMARY"] = summary;

        await Scene.TestProjectAsync(Gate, "--logger", "testrail");

        var test = (await Scene.Server.OnlyRunAsync()).ResultOf(32).GetProperty("test_id").GetInt64();
        Assert.That(await File.ReadAllTextAsync(summary), Does.Contain($"| C32 | [T{test}](<{Scene.Server.Sandbox.Url}index.php?/tests/view/{test}>) |"));
    }

    /// <summary>Build servers execute a command only at the beginning of a line, after blanks.</summary>
    [TestCase("TF_BUILD", @"(?m)^\s*##vso\[task\.uploadsummary\](?<file>/.+\.testrail-summary\.md)\r?$")]
    [TestCase("TEAMCITY_VERSION", @"(?m)^\s*##teamcity\[publishArtifacts '(?<file>/.+\.testrail-report\.json) => testrail'\]\r?$")]
    public async Task Commands_reach_the_build_server_whole(string mark, string command)
    {
        Scene.Variables[mark] = "2026.1";

        var ended = await Scene.TestProjectAsync(Gate, "--logger", "testrail");

        var match = System.Text.RegularExpressions.Regex.Match(ended.Output, command);
        Assert.That(match.Success, Is.True, ended.ToString());
        Assert.That(File.Exists(match.Groups["file"].Value), Is.True);
    }

    [Test]
    public async Task Every_project_of_a_solution_leaves_a_report_of_its_own()
    {
        await Task.WhenAll(
            Scene.TestAsync(UserRepository.Current.FixtureAssembly("Basics"), "--logger", "testrail"),
            Scene.TestAsync(UserRepository.Current.FixtureAssembly("Gate"), "--logger", "testrail"));

        var reports = Directory.GetFiles(Scene.Variables["TESTRAIL_JOURNAL"], "*.testrail-report.json").Select(file => File.ReadAllText(file)).ToList();
        var accepted = reports.Select(report => JsonDocument.Parse(report).RootElement.GetProperty("counts").GetProperty("accepted").GetInt32());
        Assert.That(accepted, Is.EquivalentTo(new[] { 2, 4 }));
        Assert.That(string.Concat(reports), Does.Not.Contain(SandboxServer.Key));
    }
}
