namespace TestRail.Reporter.EndToEnd.Readme;

internal sealed class SeveralProjectsTests : ReadmeFixture
{
    [Test]
    [Runs("Several projects", "shell")]
    public async Task Every_project_of_a_solution_reports_beside_another_logger()
    {
        foreach (var earlier in ResultFiles())
            File.Delete(earlier);

        var ended = await RunAsync(Document.Current["Several projects", "shell"].Lines.Single(), QuickStart.Root);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var verdicts = (await Scene.Server.RunsAsync()).SelectMany(run => run.Verdicts).Order();
        Assert.Multiple(() =>
        {
            Assert.That(verdicts, Is.EqualTo(new[]
            {
                "C1 passed", "C1 passed", "C1 passed", "C1 passed", "C2 passed", "C2 passed", "C2 passed", "C3 passed", "C3 passed",
            }));
            Assert.That(ResultFiles(), Has.Length.EqualTo(4));
        });
    }

    private static string[] ResultFiles() => Directory.GetFiles(QuickStart.Root, "*.trx", SearchOption.AllDirectories);
}
