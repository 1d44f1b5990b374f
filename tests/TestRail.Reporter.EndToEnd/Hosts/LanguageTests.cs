using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Test projects in F# and Visual Basic that treat warnings as errors.</summary>
internal sealed class LanguageTests : SceneFixture
{
    [TestCase("FSharp.NUnit", "C1 passed", "C2 failed", "C3 untested", "C4 failed", "C5 passed", "C6 passed", "C7 failed", "C8 retest")]
    [TestCase("FSharp.MSTest", "C1 passed", "C2 failed", "C3 untested", "C4 failed", "C7 passed", "C8 retest")]
    [TestCase("FSharp.XUnit", "C1 passed", "C2 failed", "C3 untested", "C4 failed", "C6 passed", "C7 failed")]
    [TestCase("FSharp.XUnit.V3", "C1 passed", "C2 failed", "C3 untested", "C4 failed", "C6 passed", "C7 failed")]
    [TestCase("VisualBasic.NUnit", "C1 passed", "C2 failed", "C3 untested", "C4 failed", "C5 passed", "C8 retest")]
    [TestCase("VisualBasic.MSTest", "C1 passed", "C2 failed", "C3 untested", "C4 failed", "C8 retest")]
    public async Task A_project_reports_as_one_in_CSharp_does(string fixture, params string[] verdicts)
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(verdicts), ended.ToString());
        Assert.That(run.CommentOf(4), Does.Contain("1 failed, 1 passed"));
        if (fixture.EndsWith("NUnit", StringComparison.Ordinal))
            Assert.That(run.CommentOf(5), Does.Contain("**Flaky**: passed at attempt 3"));
    }

    [TestCase("FSharp.NUnit", "Shop.Tests.")]
    [TestCase("FSharp.MSTest", "Shop.Cart (full).")]
    [TestCase("FSharp.XUnit", "Shop.Tests.")]
    [TestCase("FSharp.XUnit.V3", "Shop.Tests.")]
    public async Task A_name_with_brackets_arrives_as_it_is_written(string fixture, string type)
    {
        await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail", "--filter", "TestRailCase=C1");

        var journal = await File.ReadAllLinesAsync(Scene.Journals.Single());
        using var recorded = JsonDocument.Parse(journal.Single(line => line.StartsWith("{\"entry\":\"resultRecorded\"", StringComparison.Ordinal)));
        var test = recorded.RootElement.GetProperty("result").GetProperty("test");
        Assert.That($"{test.GetProperty("className").GetString()}.{test.GetProperty("methodName").GetString()}", Is.EqualTo(type + "Pays (as a guest) [new] and \"quoted\""));
    }
}
