using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>Runs shell blocks of several pages in the quick start's NUnit project.</summary>
internal sealed class CommandBlockTests : DocumentFixture
{
    private static readonly string[] AllPassed = ["C1 passed", "C2 passed", "C3 passed"];

    [Test]
    [Runs(Page.Results, "Other browsers or databases", "shell")]
    public async Task Two_variants_count_for_the_same_cases()
    {
        Scene.Variables["TESTRAIL_RUN_KEY"] = "variants";

        await RunAllAsync(Document.Of(Page.Results)["Other browsers or databases", "shell"]);

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(AllPassed));
        Assert.That(run.ResultsOf(1).Select(result => result.GetProperty("comment").GetString()), Has.Some.Contains("chrome").And.Some.Contains("firefox"));
    }

    [Test]
    [Runs(Page.Results, "Retries and flaky tests", "shell")]
    [Runs(Page.Reliability, "When the test process crashes", "shell")]
    [Runs(Page.Sandbox, "Point a project at it", "shell")]
    public async Task Tests_report_as_the_commands_ask([Values(0, 1, 2)] int number)
    {
        Block[] blocks =
        [
            Document.Of(Page.Results)["Retries and flaky tests", "shell"],
            Document.Of(Page.Reliability)["When the test process crashes", "shell"],
            Document.Of(Page.Sandbox)["Point a project at it", "shell"],
        ];

        await RunAllAsync(blocks[number]);

        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(AllPassed));
    }

    [Test]
    [Runs(Page.Reliability, "Collect results and send them later", "shell")]
    public async Task Collected_results_are_sent_later()
    {
        await RunAllAsync(Document.Of(Page.Reliability)["Collect results and send them later", "shell"]);
        Assert.That(Scene.Server.Sandbox.Requests.All, Is.Empty);

        var resumed = await Scene.RunAsync(ShellLine.Parse("testrail-reporter resume") with { Program = Building.UserRepository.Current.Tool }, QuickStart.FolderOf("NUnit"));

        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(AllPassed));
    }

    private async Task RunAllAsync(Block block)
    {
        foreach (var line in block.Lines)
        {
            var ended = await RunAsync(line, QuickStart.FolderOf("NUnit"));
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        }
    }
}
