using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Sessions without a result create nothing in TestRail.</summary>
internal sealed class NothingToReportTests : SceneFixture
{
    private static readonly string Basics = UserRepository.Current.FixtureAssembly("Basics");

    [Test]
    public async Task Listing_tests_asks_TestRail_nothing_and_writes_no_journal()
    {
        var ended = await Scene.TestAsync(Basics, "--list-tests", "--logger", "testrail");

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(ended.Output, Does.Contain("An_order_has_a_total"));
            Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
            Assert.That(Scene.Journals, Is.Empty);
        });
    }

    [Test]
    public async Task A_filter_that_matches_no_test_opens_no_run()
    {
        var ended = await Scene.TestAsync(Basics, "--filter", "TestRailCase=C999", "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await Scene.Server.RunsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_project_without_tests_opens_no_run()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Empty"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await Scene.Server.RunsAsync(), Is.Empty);
    }

    [Test]
    public async Task Tests_without_a_case_open_no_run_and_the_output_says_so()
    {
        var ended = await Scene.TestAsync(Basics, "--filter", "Name=No_case_knows_this_test", "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.Output, Does.Contain("TR0303"));
        Assert.That(await Scene.Server.RunsAsync(), Is.Empty);
    }
}
