using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Failures;

/// <summary>A configuration without TestRail's address: nothing can be sent.</summary>
internal sealed class UnusableConfigurationTests : SceneFixture
{
    private const string Missing = "connection.url is missing";

    [Test]
    public async Task With_fail_no_test_runs_and_the_output_says_what_is_missing()
    {
        Scene.Variables.Remove("TESTRAIL_URL");
        Scene.Variables["TESTRAIL_ON_ERROR"] = "fail";

        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Basics"), "--logger", "testrail");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
            Assert.That(ended.Output, Does.Contain(Missing).And.Not.Contain("Passed!"));
            Assert.That(Scene.Journals, Is.Empty);
        });
    }

    [Test]
    public async Task With_warn_the_tests_run_and_their_results_wait_in_the_repository()
    {
        var url = Scene.Variables["TESTRAIL_URL"];
        Scene.Variables.Remove("TESTRAIL_URL");
        Scene.Variables.Remove("TESTRAIL_JOURNAL");
        var assembly = Scene.CopyOf("Basics");

        var ended = await Scene.TestAsync(assembly, "--logger", "testrail");

        var journal = Scene.KeptInRepository.Single();
        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Contain(Missing).And.Contain(journal).And.Contain("testrail-reporter resume").And.Contain("Passed!"));
            Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
        });

        Scene.Variables["TESTRAIL_URL"] = url;
        var resumed = await Scene.ResumeAsync(journal);

        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed" }));
    }

    [Test]
    public async Task A_journal_place_that_cannot_be_used_costs_no_result()
    {
        var file = Scene.Place("file");
        await File.WriteAllTextAsync(file, "no folder");
        Scene.Variables["TESTRAIL_JOURNAL"] = Path.Combine(file, "journals");

        var ended = await Scene.TestAsync(Scene.CopyOf("Basics"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(Scene.KeptInRepository, Has.Count.EqualTo(1));
        Assert.That((await Scene.Server.OnlyRunAsync()).Results, Has.Count.EqualTo(2));
    }
}
