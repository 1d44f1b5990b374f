using System.Text.Json;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Results that were recorded but not sent are counted, and the final message gives the reason.</summary>
internal sealed class UnsentResultTests : StoryFixture
{
    private string[] LastWord => Log.Messages[^1].Text.Split('\n');

    [Test]
    public void Results_of_an_outcome_that_is_not_reported_are_counted()
    {
        Story.With("results.statuses", new { skipped = (string?)null, inconclusive = (string?)null })
            .Run(Passed(1), Skipped(2), Skipped(3), Skipped(4, 5), Inconclusive(6), Passed());

        Assert.That(LastWord[1], Facts.InOrder("Not sent", "results.statuses", "4 results (1 inconclusive, 3 skipped)."));
        Assert.That(Count("notSent"), Is.EqualTo(4));
        Assert.That(Count("accepted"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_case_that_an_outcome_decides_which_is_not_reported_is_named_with_what_it_holds_back()
    {
        Story.With("results.statuses", new { failed = (string?)null })
            .Run(Passed(1), Failed(2).Row("1"), Passed(2).Row("2"), Passed(2).Row("3"), Failed(3));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(1));
        Assert.That(LastWord[1], Facts.InOrder("Not sent", "results.statuses", "2 results (2 failed)", "2 for a case", "(C2)."));
        Assert.That(Count("notSent"), Is.EqualTo(4));
        using var report = Report();
        Assert.That(report.RootElement.GetProperty("heldBack").EnumerateArray().Select(id => id.GetInt64()), Is.EqualTo(new long[] { 2 }));
        Assert.That(
            report.RootElement.GetProperty("results").EnumerateArray().Select(result => result.Text("state")),
            Is.EqualTo(new[] { "accepted", "notSent", "notSent", "notSent", "notSent" }));
    }

    [Test]
    public void A_row_that_is_not_reported_is_counted_beside_rows_that_are()
    {
        Story.With("results.statuses", new { skipped = (string?)null }).Run(Skipped(1).Row("1"), Passed(1).Row("2"));

        Assert.That(LastWord[0], Does.StartWith("DELIVERED: 1 accepted"));
        Assert.That(LastWord[1], Facts.InOrder("Not sent", "results.statuses", "1 result (1 skipped)."));
    }

    [Test]
    public void Nothing_accepted_is_explained()
    {
        Story.Declaring(1).With("results.statuses", new { skipped = (string?)null })
            .Run(Passed(), Passed().Named("Other"), Skipped(1), Failed(2).With("TestRailIgnore", "true"), Passed(999));

        Assert.That(LastWord[0], Does.StartWith("INCOMPLETE: 0 accepted, 1 rejected"));
        Assert.That(LastWord[1], Facts.InOrder(
            "Nothing was sent", "5 results: 2 without a case", "1 of a test with [TestRailIgnore]", "1 for a case that is not in TestRail", "1 not reported because of results.statuses (1 skipped)."));
        Assert.That((Count("ignored"), Count("notSent"), Count("rejected")), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void Nothing_accepted_is_explained_where_unknown_cases_are_passed_over()
    {
        Story.Declaring(1).With("cases.onUnknown", "ignore").Run(Passed(999));

        Assert.That(LastWord[0], Does.StartWith("DELIVERED: 0 accepted, 0 rejected"));
        Assert.That(LastWord[1], Facts.InOrder("Nothing was sent", "1 result: 1 for a case that is not in TestRail"));
    }

    [Test]
    public void What_an_outage_keeps_is_not_called_unsent()
    {
        Sandbox.Faults.Down = true;
        Story.Run(Passed(1));

        Assert.That(Log.Text, Does.Not.Contain("Nothing was sent").And.Not.Contain("Not sent"));
    }

    [TestCase(1, "The result")]
    [TestCase(2, "2 results")]
    public void Tests_that_are_never_reported_are_not_asked_for_their_cases(int tests, string results)
    {
        Story.Run([.. Enumerable.Range(1, tests).Select(id => Passed(id).With("TestRailIgnore", "true"))]);

        Assert.That(Log.Of("TR0303").Text, Facts.InOrder(results, "[TestRailIgnore]", "no run was opened"));
        Assert.That(Log.Of("TR0303").Action, Is.Null);
    }

    private int Count(string name)
    {
        using var report = Report();
        return report.RootElement.GetProperty("counts").GetProperty(name).GetInt32();
    }

    private JsonDocument Report() => JsonDocument.Parse(File.ReadAllText(Story.Reports.Single()));
}
