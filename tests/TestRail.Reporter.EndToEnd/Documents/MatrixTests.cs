using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class MatrixTests : DocumentFixture
{
    [Test]
    [Runs(Page.Ci, "A CI matrix in one plan", "yaml")]
    public async Task The_jobs_of_a_matrix_report_into_one_entry_of_one_plan()
    {
        var job = MatrixJob.Parse(Document.Of(Page.Ci)["A CI matrix in one plan", "yaml"].Text);
        (Scene.Variables["GITHUB_ACTIONS"], Scene.Variables["GITHUB_RUN_NUMBER"], Scene.Variables["GITHUB_REF_NAME"]) = ("true", "471", "main");

        foreach (var leg in job.Legs)
        {
            foreach (var (name, value) in job.VariablesOf(leg, SandboxServer.Key))
                Scene.Variables[name] = value;
            var ended = await Scene.RunAsync(ShellLine.Parse(job.Command), QuickStart.FolderOf("MSTest"));
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        }

        var plan = (await Scene.Server.GetAsync("get_plans/1")).GetProperty("plans").EnumerateArray().Single();
        Assert.That(plan.GetProperty("name").GetString(), Is.EqualTo("Web shop main #471"));
        var entry = (await Scene.Server.GetAsync($"get_plan/{plan.GetProperty("id")}")).GetProperty("entries").EnumerateArray().Single();
        var runs = entry.GetProperty("runs").EnumerateArray().ToDictionary(run => run.GetProperty("config").GetString()!, run => run.GetProperty("id").GetInt64());
        Assert.That(runs.Keys, Is.EquivalentTo(["Chrome, ubuntu-latest", "Chrome, windows-latest", "Firefox, ubuntu-latest", "Firefox, windows-latest"]));
        foreach (var run in runs.Values)
            Assert.That((await Scene.Server.RunAsync(run)).Verdicts, Is.EqualTo(["C1 passed"]));
        Assert.That(job.VariablesOf(job.Legs[0], "").Keys.Except(["TESTRAIL_REPORT"]), Is.SubsetOf(Document.Of(Page.Configuration).Variables));
    }
}
