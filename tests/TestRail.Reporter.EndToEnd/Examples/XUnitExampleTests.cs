using System.Text.Json;

namespace TestRail.Reporter.EndToEnd.Examples;

internal sealed class XUnitExampleTests() : ExampleFixture("Shop.XUnit")
{
    protected override string Counts => "Failed: 1, Passed: 11, Skipped: 1, Total: 13";

    protected override IReadOnlyList<string> Unreported { get; } = ["The_shelf_has_coffee", "An_empty_cart_is_not_shipped"];

    [Test]
    public void The_run_stays_open_when_nobody_asks_to_close_it() => Assert.Multiple(() =>
    {
        Assert.That(Run.Name, Is.EqualTo("Shop.XUnit"));
        Assert.That(Run.IsCompleted, Is.False);
    });

    [Test]
    public void Every_case_has_the_status_of_its_test_and_no_other_case_is_in_the_run() => Assert.That(Run.Verdicts, Is.EqualTo(new[]
    {
        "C17 passed", "C18 passed", "C21 passed", "C22 passed", "C23 failed", "C24 passed", "C25 passed", "C26 untested",
    }));

    [Test]
    public void Every_result_has_the_configured_version_and_field() => Assert.Multiple(() =>
    {
        Assert.That(Run.Results.Select(result => result.GetProperty("version").GetString()), Is.All.EqualTo("2.4.0"));
        Assert.That(Run.Results.Select(result => result.GetProperty("custom_environment").GetString()), Is.All.EqualTo("staging"));
    });

    [Test]
    public void A_failure_says_why_and_where_and_names_its_defect() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(23), Does.Contain("Assert.Single() Failure").And.Contain("A_search_does_not_mind_missing_accents").And.Contain("CatalogueTests.cs"));
        Assert.That(Run.ResultOf(23).GetProperty("defects").GetString(), Is.EqualTo("SHOP-12"));
    });

    [Test]
    public void A_skipped_test_leaves_its_reason_and_no_status() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(26), Does.Contain("The new search engine arrives with the next release."));
        Assert.That(Run.ResultOf(26).GetProperty("status_id").ValueKind, Is.EqualTo(JsonValueKind.Null));
    });

    [Test]
    public void Rows_of_one_case_are_one_result() =>
        Assert.That(Run.CommentOf(22), Does.Contain("5 passed").And.Contain("chocolate").And.Contain("grey earl"));

    [Test]
    public async Task A_filter_by_case_reports_that_case_alone()
    {
        var run = await OnlyCaseAsync("TestRailCase=C24");

        // One test has both cases.
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C24 passed", "C25 passed" }));
    }
}
