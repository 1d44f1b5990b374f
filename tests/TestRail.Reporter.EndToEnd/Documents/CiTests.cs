using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class CiTests : DocumentFixture
{
    private const string Switch = "TESTRAIL_REPORT", Key = "TESTRAIL_API_KEY";

    /// <summary>In GitHub Actions and Azure Pipelines, a job must list its secrets. GitLab passes them to every job.</summary>
    [TestCase("GitHub Actions", "${{ secrets.TESTRAIL_API_KEY }}")]
    [TestCase("Azure Pipelines", "$(TestRailApiKey)")]
    [TestCase("GitLab", null)]
    [Runs(Page.Ci, "GitHub Actions", "yaml"), Runs(Page.Ci, "Azure Pipelines", "yaml"), Runs(Page.Ci, "GitLab", "yaml")]
    public async Task A_job_reports(string system, string? secret)
    {
        var job = CiJob.Parse(Document.Of(Page.Ci)[system, "yaml"].Text);
        Assert.That(job.Variables.GetValueOrDefault(Key), Is.EqualTo(secret));
        foreach (var (name, value) in job.Variables)
            Scene.Variables[name] = value == secret ? SandboxServer.Key : value;

        var ended = await Scene.RunAsync(ShellLine.Parse(job.Commands.Single()), QuickStart.FolderOf("MSTest"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed" }));
        Assert.That(job.Variables.Keys.Except([Switch]), Is.SubsetOf(Document.Of(Page.Configuration).Variables));
    }
}
