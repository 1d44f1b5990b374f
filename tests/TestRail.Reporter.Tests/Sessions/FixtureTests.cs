using System.Text.Json;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Several fixtures of one class have tests with the same display name. Each is reported with its fixture arguments.</summary>
internal sealed class FixtureTests : StoryFixture
{
    private const string Chrome = "Shop.CartTests(\"chrome\")", Firefox = "Shop.CartTests(\"firefox\")";

    [Test]
    public async Task A_comment_and_its_rows_name_the_fixture()
    {
        Story.Run(Passed(1).InFixture(Chrome), Failed(1).InFixture(Firefox));

        var comment = (await Server.Result(await Server.OnlyRun(), 1)).Text("comment");
        Assert.That(comment, Does.StartWith($"`{Firefox}.Test_of_1`").And.Contain($"  {Firefox}.Test_of_1").And.Contain($"  {Chrome}.Test_of_1"));
    }

    [Test]
    public void The_report_names_the_fixture()
    {
        Story.Run(Passed(1).InFixture(Chrome), Failed(1).InFixture(Firefox));

        using var report = JsonDocument.Parse(File.ReadAllBytes(Story.Reports.Single()));
        var results = report.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.That(results.Select(result => result.Text("test")), Is.EqualTo(new[] { $"{Chrome}.Test_of_1", $"{Firefox}.Test_of_1" }));
        Assert.That(results.Select(result => result.Text("name")), Is.EqualTo(new[] { $"{Chrome}.Test_of_1", $"{Firefox}.Test_of_1" }));
    }

    [Test]
    public async Task Steps_name_the_fixture()
    {
        Story.With("results.rowsAsSteps", true).Run(Passed(30).InFixture(Chrome), Failed(30).InFixture(Firefox));

        var steps = (await Server.Result(await Server.OnlyRun(), 30)).GetProperty("custom_step_results").EnumerateArray();
        Assert.That(steps.Select(step => step.Text("content")), Is.EquivalentTo(new[] { $"`{Chrome}.Test_of_30` on net10.0", $"`{Firefox}.Test_of_30` on net10.0" }));
    }
}
