using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Documents;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>A test of 130 rows, and an explicit test.</summary>
internal sealed class ManyRowsTests : SceneFixture
{
    [Test]
    [ShowsOutcome("several results for one case")]
    public async Task The_failed_rows_are_shown_and_the_case_without_a_result_is_said()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Rows"), "--logger", "testrail");

        var run = await Scene.Server.OnlyRunAsync();
        var comment = run.CommentOf(1);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Directory.GetFiles(Scene.Variables["TESTRAIL_JOURNAL"], "*.testrail-report.json").Single()));
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 failed", "C2 passed", "C3 untested" }), ended.ToString());
            Assert.That(comment, Does.Contain("48 failed, 82 passed").And.Contain("\n… and 80 more: 0 failed, 80 passed\n"));
            Assert.That(comment.Split('\n').Count(line => line.StartsWith("failed ", StringComparison.Ordinal)), Is.EqualTo(48));
            Assert.That(ended.Output, Does.Match(@"\bC3\b"));
            Assert.That(report.RootElement.GetProperty("withoutResult").EnumerateArray().Select(id => id.GetInt64()), Is.EqualTo(new[] { 3 }));
        });
    }
}
