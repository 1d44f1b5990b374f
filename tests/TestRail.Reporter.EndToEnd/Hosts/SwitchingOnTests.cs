using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>All ways to switch reporting on. Without one of them, nothing is reported.</summary>
internal sealed class SwitchingOnTests : SceneFixture
{
    private static readonly string Project = UserRepository.Current.FixtureProject("Basics");

    [Test]
    public async Task Without_being_asked_nothing_is_reported()
    {
        var ended = await Scene.TestProjectAsync(Project);

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Not.Contain("testrail:"));
            Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
            Assert.That(Scene.Journals, Is.Empty);
        });
    }

    [Test]
    public async Task A_parameter_of_the_logger_outranks_the_file()
    {
        var ended = await Scene.TestProjectAsync(Project, "--logger", "testrail;run-name=Nightly 7");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Name, Is.EqualTo("Nightly 7"));
    }

    [Test]
    public async Task A_settings_file_may_name_the_logger_and_its_parameters()
    {
        var ended = await Scene.TestProjectAsync(Project, "--settings", UserRepository.Current.Fixture("named.runsettings"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Name, Is.EqualTo("Named; in = settings"));
    }

    [Test]
    public async Task The_environment_asks_for_a_report()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestProjectAsync(Project);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Name, Is.EqualTo("Web shop on main"));
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed" }));
        });
    }

    [Test]
    public async Task The_report_joins_the_loggers_that_were_asked_for()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestProjectAsync(Project, "--logger", "trx");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(Directory.GetFiles(Scene.Results, "*.trx"), Has.Length.EqualTo(1));
        Assert.That((await Scene.Server.OnlyRunAsync()).Results, Has.Count.EqualTo(2));
    }

    [TestCase("trx;LogFileName=testrail.trx")]
    [TestCase("trx;LogFileName=x.trx", "console;verbosity=normal")]
    public async Task Only_an_entry_of_the_list_is_the_logger(params string[] loggers)
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestProjectAsync(Project, [.. loggers.SelectMany(logger => new[] { "--logger", logger })]);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Results, Has.Count.EqualTo(2));
    }

    [TestCase("--logger", "TestRail")]
    [TestCase("-l", "logger://testrail/v1")]
    [TestCase("--logger:TESTRAIL;run-name=Nightly")]
    [TestCase("-p:VSTestLogger=Logger://TestRail/V1")]
    public async Task However_the_logger_is_written_a_solution_has_one_run_that_stays_open(params string[] arguments)
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";

        var ended = await Scene.TestProjectAsync(UserRepository.Current.Fixture("Pair.slnx"), [.. arguments, "-m:1"]);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).IsCompleted, Is.False);
        Assert.That(ended.Output, Does.Contain("TR0214"));
    }

    [Test]
    public async Task A_settings_file_keeps_its_settings_where_the_environment_asks_too()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestProjectAsync(Project, "--settings", UserRepository.Current.Fixture("named.runsettings"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Name, Is.EqualTo("Named; in = settings"));
    }

    [TestCase("testrail", "Named; in = settings")]
    [TestCase("testrail;run-name=Line", "Line")]
    public async Task A_logger_of_the_command_line_has_the_settings_of_the_file_too_and_wins(string logger, string name)
    {
        var file = Scene.Place("described.runsettings");
        var named = await File.ReadAllTextAsync(UserRepository.Current.Fixture("named.runsettings"));
        await File.WriteAllTextAsync(file, named.Replace("</run-name>", "</run-name><run-description>from the file</run-description>", StringComparison.Ordinal));

        var ended = await Scene.TestProjectAsync(Project, "--settings", file, "--logger", logger);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Name, Is.EqualTo(name));
        Assert.That(run.Run.GetProperty("description").GetString(), Does.StartWith("from the file"));
    }

    [TestCase("<!-- ", " -->")]
    [TestCase("", "", " enabled=\"False\"")]
    public async Task What_a_settings_file_does_not_ask_for_is_not_taken_for_the_logger(string begin, string end, string attribute = "")
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";
        var file = Scene.Place("other.runsettings");
        await File.WriteAllTextAsync(file, $"<RunSettings><LoggerRunSettings><Loggers>{begin}<Logger friendlyName=\"testrail\"{attribute}><Configuration><run-name>Not this</run-name></Configuration></Logger>{end}</Loggers></LoggerRunSettings></RunSettings>");

        var ended = await Scene.TestProjectAsync(Project, "--settings", file);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Name, Is.EqualTo("Web shop on main"));
    }

    [TestCase("TRUE ", true)]
    [TestCase(" yes", true)]
    [TestCase("On", true)]
    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("No ", false)]
    [TestCase("off", false)]
    [TestCase("False", false)]
    public async Task Yes_and_no_are_understood_as_people_write_them(string value, bool reports)
    {
        Scene.Variables["TESTRAIL_REPORT"] = value;
        var byVariable = await SettingsAsync();
        Scene.Variables.Remove("TESTRAIL_REPORT");
        var byProperty = await SettingsAsync($"-p:TestRailReport={value}");

        Assert.That(byVariable, Is.EqualTo(reports ? "testrail" : ""));
        Assert.That(byProperty, Is.EqualTo(byVariable));
    }

    [TestCase("flase")]
    [TestCase("ja")]
    public async Task Any_other_word_is_a_warning_and_reports_nothing(string value)
    {
        Scene.Variables["TESTRAIL_REPORT"] = value;

        var ended = await Scene.TestProjectAsync(Project);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.Output, Does.Contain("warning TR0351").And.Contain($"\"{value}\""));
        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
    }

    [Test]
    public async Task A_property_of_the_build_asks_for_a_report()
    {
        var ended = await Scene.TestProjectAsync(Project, "-p:TestRailReport=true");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Results, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_project_without_the_package_runs_beside_one_that_reports()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestProjectAsync(UserRepository.Current.Fixture("Mixed.slnx"));

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Match(@"Passed!.*Basics\.dll").And.Match(@"Passed!.*Plain\.dll"));
        });
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed" }));
    }

    /// <summary>The value of <c>VSTestLogger</c> when VSTest's target starts.</summary>
    private async Task<string> SettingsAsync(params string[] properties)
    {
        await using var command = Command.DotNet(
            UserRepository.Current.Root, ["msbuild", Project, "-t:TestRailReporterHandOver", "-getProperty:VSTestLogger", .. properties], Surroundings.With(Scene.Variables));
        var ended = await command.EndAsync(Scene.Longest);
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        return ended.Output.Trim();
    }
}
