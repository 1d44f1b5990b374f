namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class SeveralProjectsTests : DocumentFixture
{
    [Test]
    [Runs(Page.Runs, "Several projects in one run", "shell")]
    public async Task Every_project_of_a_solution_reports_into_one_run_beside_another_logger()
    {
        foreach (var earlier in ResultFiles())
            File.Delete(earlier);

        var ended = await RunAsync(Document.Of(Page.Runs)["Several projects in one run", "shell"].Lines.Single(), QuickStart.Root);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 passed" }));
            Assert.That(run.Results, Has.Count.EqualTo(9));
            Assert.That(ResultFiles(), Has.Length.EqualTo(4));
        });
    }

    private static string[] ResultFiles() => Directory.GetFiles(QuickStart.Root, "*.trx", SearchOption.AllDirectories);
}
