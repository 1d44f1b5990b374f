using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Readme;

internal sealed partial class CiTests : ReadmeFixture
{
    private const string Switch = "TESTRAIL_REPORT";

    /// <summary>GitHub Actions, Azure Pipelines, GitLab.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [Runs("CI", "yaml", 1), Runs("CI", "yaml", 2), Runs("CI", "yaml", 3)]
    public async Task A_job_reports(int number)
    {
        var job = CiJob.Parse(Document.Current["CI", "yaml", number].Text);
        // GitLab hands its secrets to every job unasked.
        foreach (var (name, value) in job.Variables)
            Scene.Variables[name] = Secret().IsMatch(value) ? SandboxServer.Key : value;

        var ended = await Scene.RunAsync(ShellLine.Parse(job.Commands.Single()), QuickStart.FolderOf("MSTest"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed" }));
        Assert.That(job.Variables.Keys.Except([Switch]), Is.SubsetOf(Document.Current.Variables));
    }

    [GeneratedRegex(@"^(\$\{\{ secrets\.\w+ \}\}|\$\(\w+\))$")]
    private static partial Regex Secret();
}
