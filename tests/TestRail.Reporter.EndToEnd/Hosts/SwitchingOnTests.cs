using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The ways to ask for a report, and what happens when nobody asks.</summary>
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
}
