using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Readme;

internal sealed class CiTests : ReadmeFixture
{
    private const string Switch = "TESTRAIL_REPORT", Key = "TESTRAIL_API_KEY";

    /// <summary>GitHub Actions and Azure Pipelines, where a job asks for its secrets, and GitLab, which hands them to every job.</summary>
    [TestCase(1, "${{ secrets.TESTRAIL_API_KEY }}")]
    [TestCase(2, "$(TestRailApiKey)")]
    [TestCase(3, null)]
    [Runs("CI", "yaml", 1), Runs("CI", "yaml", 2), Runs("CI", "yaml", 3)]
    public async Task A_job_reports(int number, string? secret)
    {
        var job = CiJob.Parse(Document.Current["CI", "yaml", number].Text);
        Assert.That(job.Variables.GetValueOrDefault(Key), Is.EqualTo(secret));
        foreach (var (name, value) in job.Variables)
            Scene.Variables[name] = value == secret ? SandboxServer.Key : value;

        var ended = await Scene.RunAsync(ShellLine.Parse(job.Commands.Single()), QuickStart.FolderOf("MSTest"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed" }));
        Assert.That(job.Variables.Keys.Except([Switch]), Is.SubsetOf(Document.Current.Variables));
    }
}
