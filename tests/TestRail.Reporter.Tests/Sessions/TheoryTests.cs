using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Theories with some data that does not meet the assumption.</summary>
internal sealed class TheoryTests : StoryFixture
{
    [Test]
    public async Task A_theory_passes_when_some_data_qualify_and_none_fails()
    {
        Story.Run(Unmet(1).Row("-1"), Passed(1).Row("0"), Unmet(1).Row("-2"));

        var result = await Server.Result(await Server.OnlyRun(), 1);
        Assert.That(result.Number("status_id"), Is.EqualTo(1));
        Assert.That(result.Text("comment"), Does.Contain("1 passed, 2 skipped"));
    }

    [Test]
    public async Task A_theory_that_no_data_qualify_for_is_inconclusive()
    {
        Story.Run(Unmet(1).Row("-1"), Unmet(1).Row("-2"), Passed(1).Named("Another_test_of_the_case"));

        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("status_id"), Is.EqualTo(4));
    }

    [Test]
    public async Task A_theory_fails_with_its_data_and_is_inconclusive_with_them()
    {
        Story.Run(Unmet(1).Row("-1"), Failed(1).Row("0"), Passed(1).Row("1"), Unmet(2).Row("-1"), Passed(2).Row("1"), Inconclusive(2).Row("2"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(5));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(4));
    }

    [Test]
    public async Task The_same_theory_of_another_fixture_or_framework_does_not_qualify_it()
    {
        Story.Run(Unmet(1).Row("-1").InFixture("Shop.CartTests(1)"), Passed(1).Row("1").InFixture("Shop.CartTests(2)"), Unmet(2).Row("-1").On("net8.0"), Passed(2).Row("1"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(4));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(4));
    }

    [Test]
    public async Task A_row_that_does_not_qualify_is_skipped_in_the_report_and_as_a_result_of_its_own()
    {
        Story.With("results.combine", "all").Run(Passed(1).Row("0"), Unmet(1).Row("-1"));

        using var report = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Story.Reports.Single()));
        Assert.That(report.RootElement.GetProperty("results").EnumerateArray().Select(result => $"{result.Text("outcome")} {result.Text("status")}"), Is.EqualTo(["passed passed", "skipped comment"]));
        Assert.That((await Server.Results(await Server.OnlyRun(), 1)).Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { null, 1 }));
    }

    [Test]
    public async Task What_another_session_sent_of_the_case_keeps_its_meaning()
    {
        Story.With("run.key", "together").Declaring(1).Run(Unmet(1).Row("-1"), Passed(1).Row("0"));
        Story.Assembly = "Other.Tests.dll";
        Story.Declaring(1).Run(Passed(1).Named("Elsewhere"));

        var results = await Server.Results(await Server.OnlyRun(), 1);
        Assert.That(results.Select(result => result.Number("status_id")), Is.EqualTo(new long?[] { 1, 1 }));
        Assert.That(results[^1].Text("comment"), Does.Contain("2 passed, 1 skipped"));
    }
}
