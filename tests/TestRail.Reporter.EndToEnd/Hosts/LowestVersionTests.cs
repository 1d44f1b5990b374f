using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The lowest framework versions that the documents name.</summary>
internal sealed class LowestVersionTests : SceneFixture
{
    [TestCase("Lowest.NUnit", "NUnit", "3.11")]
    [TestCase("Lowest.XUnit", "xunit", "2.4.1")]
    [TestCase("Lowest.XUnit.V3", "xunit.v3", "2.0.3")]
    [TestCase("Lowest.MSTest", "MSTest.TestFramework", "3.11.1")]
    [TestCase("Lowest.MSTest4", "MSTest.TestFramework", "4.0.2")]
    public async Task The_lowest_version_reports(string fixture, string package, string version)
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 failed" }));
        Assert.That(run.CommentOf(2), Does.Contain("as told"));
        Assert.That(await File.ReadAllTextAsync(UserRepository.Current.FixtureProject(fixture)), Does.Contain($"\"{package}\" Version=\"{version}"));
        Assert.That(Document.Of(Page.Readme).Text, Does.Contain(version));
        Assert.That(Document.Of(Page.GettingStarted).Text, Does.Contain(version));
    }
}
