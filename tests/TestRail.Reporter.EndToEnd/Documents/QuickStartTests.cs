using System.Text.RegularExpressions;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class QuickStartTests : DocumentFixture
{
    [TestCase("NUnit", "C1 passed", "C2 passed", "C3 passed")]
    [TestCase("xUnit v2", "C1 passed", "C2 passed")]
    [TestCase("xUnit v3", "C1 passed", "C2 passed", "C3 passed")]
    [TestCase("MSTest", "C1 passed")]
    [Runs(Page.GettingStarted, "NUnit", "xml"), Runs(Page.GettingStarted, "NUnit", "csharp")]
    [Runs(Page.GettingStarted, "xUnit v2", "xml"), Runs(Page.GettingStarted, "xUnit v2", "csharp")]
    [Runs(Page.GettingStarted, "xUnit v3", "xml"), Runs(Page.GettingStarted, "xUnit v3", "csharp")]
    [Runs(Page.GettingStarted, "MSTest", "xml"), Runs(Page.GettingStarted, "MSTest", "csharp")]
    [Runs(Page.GettingStarted, "Configure", "json"), Runs(Page.GettingStarted, "Run", "shell"), Runs(Page.Readme, "TestRail.Reporter", "text")]
    public async Task The_four_steps_lead_to_results_in_TestRail(string section, params string[] verdicts)
    {
        // The command sets the key itself.
        Scene.Variables.Remove("TESTRAIL_API_KEY");

        var ended = await RunAsync(QuickStart.Steps["Run", "shell"].Lines.Single(), QuickStart.FolderOf(section));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(verdicts));
            Assert.That(run.Results, Has.Count.EqualTo(verdicts.Length));
            Assert.That(ended.Output, Does.Match(LastLine(run.Id, run.Results.Count)));
        });
    }

    /// <summary>The projects' folder has the page's global.json. Its command is that of the README too.</summary>
    [Test]
    [Runs(Page.GettingStarted, "TUnit", "xml"), Runs(Page.GettingStarted, "TUnit", "csharp")]
    [Runs(Page.GettingStarted, "Microsoft.Testing.Platform", "json"), Runs(Page.GettingStarted, "Microsoft.Testing.Platform", "shell")]
    public async Task They_do_so_on_the_testing_platform()
    {
        Scene.Variables.Remove("TESTRAIL_API_KEY");

        var ended = await RunAsync(QuickStart.Steps["Microsoft.Testing.Platform", "shell"].Lines.Single(), QuickStart.FolderOf("TUnit"));

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed" }));
        Assert.That(ended.Output, Does.Contain($"-testrail-R{run.Id}-delivered-1.json"));
    }

    /// <summary>A pattern for the final output shown in the README, with this run's numbers and without attachments, because these tests have none.</summary>
    private string LastLine(long run, int results)
    {
        var shown = Document.Of(Page.Readme)["TestRail.Reporter", "text"].Text.TrimEnd('\n').Split('\n');
        Assert.That(shown[0], Is.EqualTo("testrail: DELIVERED: 412 accepted, 0 rejected, 0 pending, 0 unconfirmed, 3 attachments."), "the README's numbers");
        Assert.That(shown[1], Does.Match(@"^ +Run R57 "".+"": https://acme\.testrail\.io/index\.php\?/runs/view/57$"), "the README's link");
        var counts = Regex.Escape(shown[0].Replace("412", $"{results}", StringComparison.Ordinal).Replace(", 3 attachments", "", StringComparison.Ordinal));
        return $@"{counts}\s+Run R{run} "".+"": {Regex.Escape(Scene.Server.Sandbox.Url.AbsoluteUri)}index\.php\?/runs/view/{run}\s+Report: .+\.testrail-report\.json";
    }
}
