using System.Text;

namespace TestRail.Reporter.EndToEnd.Examples;

internal sealed class MSTestExampleTests() : ExampleFixture("Shop.MSTest")
{
    protected override string Counts => "Failed: 2, Passed: 11, Skipped: 2, Total: 15";

    protected override IReadOnlyList<string> Unreported { get; } = ["The_shelf_has_cups", "An_address_has_an_at_sign"];

    [Test]
    public void The_run_is_the_configured_one() => Assert.Multiple(() =>
    {
        Assert.That(Run.Name, Is.EqualTo("Shop.MSTest"));
        Assert.That(Run.IsCompleted, Is.False);
    });

    [Test]
    public void Every_case_has_the_status_of_its_test_and_no_other_case_is_in_the_run() => Assert.That(Run.Verdicts, Is.EqualTo(new[]
    {
        "C2 passed", "C8 passed", "C9 passed", "C10 passed", "C31 passed", "C32 passed", "C33 failed", "C34 passed", "C35 passed", "C36 retest", "C37 retest", "C38 failed",
    }));

    [Test]
    public void A_failure_says_why_and_where_and_names_its_defect() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(33), Does.Contain("Assert.AreEqual").And.Contain("AccountTests.cs"));
        Assert.That(Run.ResultOf(33).GetProperty("defects").GetString(), Is.EqualTo("SHOP-23"));
        Assert.That(Run.ResultOf(38).GetProperty("defects").GetString(), Is.Null);
    });

    [Test]
    public void A_skipped_test_says_why() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(36), Does.Contain("Passkeys come with the next release."));
        Assert.That(Run.CommentOf(37), Does.Contain("Set SHOP_OUTBOX to the folder that the mails are written to."));
    });

    [Test]
    public void Each_row_of_one_case_is_a_result_where_the_configuration_asks_for_all() =>
        Assert.That(Run.ResultsOf(32).Select(result => result.GetProperty("comment").GetString()), Has.Exactly(3).Contains("A_short_password_is_refused"));

    [Test]
    public async Task The_list_hangs_on_its_result()
    {
        var files = await Scene.Server.FilesAsync(Run.ResultOf(2));

        Assert.Multiple(() =>
        {
            Assert.That(files.Keys, Is.EqualTo(new[] { "cart.csv" }));
            Assert.That(files.Values.Single(), Is.EqualTo(Encoding.UTF8.GetBytes($"sku,quantity{Environment.NewLine}CUP-01,2{Environment.NewLine}")));
        });
    }

    [Test]
    public void A_field_of_one_test_is_on_its_results_only() => Assert.Multiple(() =>
    {
        Assert.That(Run.ResultOf(34).GetProperty("custom_environment").GetString(), Is.EqualTo("staging"));
        Assert.That(Run.ResultOf(31).GetProperty("custom_environment").GetString(), Is.Null);
    });

    [Test]
    public async Task A_filter_by_case_reports_that_case_alone() =>
        Assert.That((await OnlyCaseAsync("TestRailCase=C31")).Verdicts, Is.EqualTo(new[] { "C31 passed" }));
}
