using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>All ways to switch reporting on and to start a test application.</summary>
internal sealed class SwitchTests : SceneFixture
{
    private const string Application = "Platform.MSTest.Retries";

    private static readonly string[] Verdicts = ["C1 passed", "C2 failed", "C3 failed", "C4 failed"];

    [Test]
    public async Task Without_being_asked_nothing_is_reported()
    {
        var ended = await Scene.TestApplicationAsync("Platform.Endings");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Not.Contain("testrail:"));
            Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
            Assert.That(Scene.Journals, Is.Empty);
        });
    }

    [Test]
    public async Task A_project_that_does_not_report_outranks_the_environment()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestApplicationAsync("Platform.Endings", "-p:TestRailReport=false");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
        Assert.That(Scene.Journals, Is.Empty);
    }

    [Test]
    public async Task The_documents_show_the_file_that_switches_the_platform()
    {
        var file = await File.ReadAllTextAsync(Path.Combine(UserRepository.Current.TestingPlatform, "global.json"));

        var documented = Regex.Match(Document.Of("docs/testing-platform.md").Text, @"```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(documented), JsonNode.Parse(file)), documented);
    }

    [TestCase(null)]
    [TestCase("true")]
    [TestCase("false")]
    public async Task An_entry_point_that_does_not_know_the_reporter_runs_its_tests(string? variable)
    {
        Scene.Variables["PLAIN"] = "1";
        if (variable is not null)
            Scene.Variables["TESTRAIL_REPORT"] = variable;

        var ended = await Scene.TestApplicationAsync("Platform.Isolated", "--filter", "FullyQualifiedName!~context_of_their_own");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
    }

    [TestCase("-p:TestRailReport=true")]
    [TestCase("--report-testrail")]
    public async Task A_property_and_an_option_ask_for_a_report(string argument)
    {
        var ended = await Scene.TestApplicationAsync(Application, argument);

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(Verdicts));
    }

    [Test]
    public async Task An_argument_of_the_option_outranks_the_file()
    {
        await Scene.TestApplicationAsync(Application, "--report-testrail", "run-name=Nightly 7", "run-description=from the line");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Name, Is.EqualTo("Nightly 7"));
        Assert.That(run.Run.GetProperty("description").GetString(), Does.StartWith("from the line"));
    }

    [Test]
    public async Task The_executable_reports_and_prints_what_became_of_it()
    {
        var ended = await Scene.RunAsync(UserRepository.Current.Application(Application), "--report-testrail");

        Assert.That(ended.Output, Does.Contain("testrail: DELIVERED: 4 accepted"));
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(Verdicts));
    }

    [Test]
    public async Task Dotnet_run_reports_and_prints_what_became_of_it()
    {
        await using var command = Command.DotNet(
            UserRepository.Current.TestingPlatform,
            ["run", "--no-build", "-c", UserRepository.Current.Configuration, "--project", UserRepository.Current.ApplicationProject(Application), "-p:TestRailReport=true"],
            Surroundings.With(Scene.Variables));
        var ended = await command.EndAsync(Scene.Longest);

        Assert.That(ended.Output, Does.Contain("testrail: DELIVERED: 4 accepted"));
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(Verdicts));
    }

    [TestCase("--list-tests")]
    [TestCase("--help")]
    [TestCase("--info")]
    public async Task Nothing_is_reported_where_no_test_runs(string argument)
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        await Scene.RunAsync(UserRepository.Current.Application(Application), argument);

        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
        Assert.That(Scene.Journals, Is.Empty);
    }

    [Test]
    public async Task A_value_that_is_neither_true_nor_false_is_a_warning()
    {
        Scene.Variables["TESTRAIL_REPORT"] = "ja";

        var ended = await Scene.RunAsync(UserRepository.Current.Application(Application));

        Assert.That(ended.Output, Does.Contain("TR0351").And.Contain("\"ja\""));
        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
    }

    [Test]
    public async Task A_filter_leaves_the_cases_of_other_tests_out()
    {
        await Scene.TestApplicationAsync(Application, "--report-testrail", "--filter", "TestRailCase=C2");

        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C2 failed" }));
    }

    [TestCase("Platform.MSTest.Lowest")]
    [TestCase("Platform.MSTest.Retries")]
    [TestCase("Platform.NUnit5")]
    [TestCase("Platform.XUnit.Older")]
    [TestCase("Platform.TUnit")]
    public async Task A_refused_configuration_runs_no_test_and_says_why(string application)
    {
        Scene.Variables["TESTRAIL_PROJECT"] = "";
        Scene.Variables["TESTRAIL_DELIVERY__DEADLINE"] = "soon";
        Scene.Variables["TESTRAIL_DELIVERY__ONERROR"] = "fail";
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var ended = await Scene.TestApplicationAsync(application);

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(5).Or.EqualTo(8), ended.ToString());
            Assert.That(ended.Output, Does.Contain("soon").And.Contain("TR01"), "the reason");
            Assert.That(ended.Output, Does.Not.Contain("as told"), "no test runs");
            Assert.That(Scene.Journals, Is.Empty);
        });
    }

    [Test]
    public async Task Missing_results_fail_a_green_run_only_if_asked()
    {
        Scene.Variables["TESTRAIL_URL"] = "http://127.0.0.1:1/";
        Scene.Variables["TESTRAIL_DELIVERY__DEADLINE"] = "2s";
        Scene.Variables["TESTRAIL_REPORT"] = "true";

        var green = await Scene.TestApplicationAsync("Platform.Endings");
        Scene.Variables["TESTRAIL_DELIVERY__ONERROR"] = "fail";
        var red = await Scene.TestApplicationAsync("Platform.Endings");

        Assert.Multiple(() =>
        {
            Assert.That(green.ExitCode, Is.Zero, green.ToString());
            Assert.That(green.Output, Does.Match(@"-testrail-INCOMPLETE-1-pending\.json"), "the name of an artifact is all that is shown of a module that passes");
            Assert.That(red.ExitCode, Is.EqualTo(1), red.ToString());
        });
    }
}
