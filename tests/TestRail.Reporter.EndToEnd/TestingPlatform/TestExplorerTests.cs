using System.Text.Json.Nodes;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>A test explorer runs tests at each click, so it reports nothing.</summary>
internal sealed class TestExplorerTests : SceneFixture
{
    [TestCase("Platform.MSTest.Retries", "Passes_at_the_third_attempt: passed")]
    [TestCase("Platform.NUnit5", "Passes_at_the_third_attempt: passed")]
    [TestCase("Platform.TUnit", "Adds: passed")]
    public async Task Tests_run_in_a_test_explorer_unreported(string application, string test)
    {
        Scene.Variables["TESTRAIL_REPORT"] = "true";
        await using var explorer = await TestExplorer.StartAsync(UserRepository.Current.Application(application), UserRepository.Current.Root, Surroundings.With(Scene.Variables));

        await explorer.CallAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["clientInfo"] = new JsonObject { ["name"] = "explorer", ["version"] = "1.0.0" },
            ["capabilities"] = new JsonObject { ["testing"] = new JsonObject { ["debuggerProvider"] = false } },
        });
        await explorer.CallAsync("testing/discoverTests", Request());
        Assert.That(explorer.Tests, Has.Some.EqualTo(test.Replace(": passed", ": discovered", StringComparison.Ordinal)));
        await explorer.CallAsync("testing/runTests", Request());
        await explorer.CallAsync("testing/runTests", Request());

        Assert.That(explorer.Tests, Has.Some.EqualTo(test));
        var ended = await explorer.ExitAsync();
        Assert.Multiple(() =>
        {
            Assert.That(ended.Output, Does.Not.Contain("testrail:"));
            Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);
            Assert.That(Scene.Journals, Is.Empty);
        });
    }

    private static JsonObject Request() => new() { ["runId"] = Guid.NewGuid().ToString() };
}
