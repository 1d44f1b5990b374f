using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The number of results that the test process collects before it passes them on. A crash loses these results.</summary>
internal sealed class HandingOverTests : SceneFixture
{
    [TestCase("RunConfiguration.BatchSize=5", "-p:VSTestLogger=testrail")]
    [TestCase("RunConfiguration.BatchSize=5", "-p:TestRailReport=true")]
    [TestCase("RunConfiguration.BatchSize=1", "-p:VSTestLogger=testrail", "-p:VSTestBlame=true")]
    [TestCase("RunConfiguration.BatchSize=1", "-p:VSTestLogger=testrail", "-p:VSTestBlameHang=true")]
    [TestCase("", "-p:VSTestLogger=trx")]
    [TestCase("NUnit.Where=x;RunConfiguration.BatchSize=5", "-p:VSTestLogger=testrail", "-p:VSTestCLIRunSettings=NUnit.Where=x")]
    [TestCase("RunConfiguration.BatchSize=7", "-p:VSTestLogger=testrail", "-p:VSTestCLIRunSettings=RunConfiguration.BatchSize=7")]
    public async Task Nothing_but_what_the_command_line_leaves_open_is_chosen(string settings, params string[] properties) =>
        Assert.That(await SettingsAsync(properties), Is.EqualTo(settings));

    [TestCase("<TestRunParameters><Parameter name=\"it's\" value=\"$(x);%25\" /></TestRunParameters>", "RunConfiguration.BatchSize=5")]
    [TestCase("<RunConfiguration><BatchSize>20</BatchSize></RunConfiguration>", "")]
    public async Task A_settings_file_that_says_it_is_obeyed(string content, string settings)
    {
        var file = Scene.Place("my.runsettings");
        await File.WriteAllTextAsync(file, $"<RunSettings>{content}</RunSettings>");

        Assert.That(await SettingsAsync("-p:VSTestLogger=testrail", $"-p:VSTestSetting={file}"), Is.EqualTo(settings));
    }

    [Test]
    public async Task A_settings_file_that_names_the_logger_counts_as_asking()
    {
        var file = UserRepository.Current.Fixture("named.runsettings");

        Assert.That(await SettingsAsync($"-p:RunSettingsFilePath={file}"), Is.EqualTo("RunConfiguration.BatchSize=5"));
    }

    /// <summary>The value of <c>VSTestCLIRunSettings</c> when VSTest's target starts.</summary>
    private async Task<string> SettingsAsync(params string[] properties)
    {
        await using var command = Command.DotNet(
            UserRepository.Current.Root,
            ["msbuild", UserRepository.Current.FixtureProject("Basics"), "-t:TestRailReporterHandOver", "-getProperty:VSTestCLIRunSettings", .. properties],
            Surroundings.With(Scene.Variables));
        var ended = await command.EndAsync(Scene.Longest);
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        return ended.Output.Trim();
    }
}
