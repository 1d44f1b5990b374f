using System.Text;
using System.Text.Json;
using TestRail.Reporter.EndToEnd.Documents;

namespace TestRail.Reporter.EndToEnd.Examples;

internal sealed class NUnitExampleTests() : ExampleFixture("Shop.NUnit")
{
    protected override string Counts => "Failed: 1, Passed: 14, Skipped: 1, Total: 16";

    protected override IReadOnlyList<string> Unreported { get; } = ["The_shelf_has_tea", "Nothing_can_be_added_zero_times"];

    [Test]
    public void The_run_is_the_configured_one_and_closed() => Assert.Multiple(() =>
    {
        Assert.That(Run.Name, Is.EqualTo("Shop.NUnit"));
        Assert.That(Run.Run.GetProperty("description").GetString(), Does.Contain("Cart and checkout, closed when the tests are done."));
        Assert.That(Run.IsCompleted, Is.True);
    });

    [Test]
    [ShowsOutcome("passed")]
    public void Every_case_has_the_status_of_its_test_and_no_other_case_is_in_the_run() => Assert.That(Run.Verdicts, Is.EqualTo(new[]
    {
        "C1 passed", "C2 passed", "C3 passed", "C4 passed", "C5 passed", "C6 passed", "C7 failed", "C8 untested",
        "C11 passed", "C12 passed", "C13 passed", "C14 passed", "C15 passed", "C16 retest",
    }));

    [Test]
    [ShowsOutcome("failed")]
    public void A_failure_says_why_and_where_and_names_its_defect() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(7), Does.Contain("10 % of 12.45 is 1.245").And.Contain("A_discount_rounds_half_a_cent_up").And.Contain("CartTests.cs"));
        Assert.That(Run.ResultOf(7).GetProperty("defects").GetString(), Is.EqualTo("SHOP-7"));
    });

    [Test]
    [ShowsOutcome("skipped")]
    public void A_skipped_test_leaves_its_reason_and_no_status() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(8), Does.Contain("Gift cards come with the next release."));
        Assert.That(Run.ResultOf(8).GetProperty("status_id").ValueKind, Is.EqualTo(JsonValueKind.Null));
    });

    [Test]
    public void Rows_of_one_case_are_one_result() =>
        Assert.That(Run.CommentOf(15), Does.Contain("3 passed").And.Contain("A_light_parcel_costs_the_same(4)"));

    [Test]
    public async Task The_receipt_hangs_on_its_result()
    {
        var files = await Scene.Server.FilesAsync(Run.ResultOf(14));

        Assert.Multiple(() =>
        {
            Assert.That(files.Keys, Is.EqualTo(new[] { "receipt.txt" }));
            Assert.That(Encoding.UTF8.GetString(files.Values.Single()), Does.StartWith("  2 x ").And.EndsWith("62.95"));
            Assert.That(Run.ResultOf(14).GetProperty("custom_environment").GetString(), Is.EqualTo("staging"));
        });
    }

    [Test]
    public async Task A_filter_by_case_reports_that_case_alone() =>
        Assert.That((await OnlyCaseAsync("TestRailCase=C12")).Verdicts, Is.EqualTo(new[] { "C12 passed" }));
}
